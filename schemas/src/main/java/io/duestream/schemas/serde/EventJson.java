package io.duestream.schemas.serde;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events as plain JSON for people and tools: ISO dates and instants, no wrappers round unions, nulls left out, bytes in
 * base64. Where a field takes several kinds of record, the nested object has its name as {@code type}.
 */
public final class EventJson {
    private static final JsonFactory JSON = new JsonFactory();

    private EventJson() {}

    /** The event on one line, without a line feed. */
    public static String line(SpecificRecord event) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            writeFields(json, event);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void writeFields(JsonGenerator json, IndexedRecord event) throws IOException {
        for (Field field : event.getSchema().getFields()) {
            Object value = event.get(field.pos());
            if (value != null) {
                json.writeFieldName(field.name());
                write(json, value, isChoice(field.schema()));
            }
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value, boolean choice) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case IndexedRecord nested -> writeRecord(json, nested, choice);
            case Collection<?> items -> writeArray(json, items);
            case ByteBuffer bytes -> json.writeBinary(copy(bytes));
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Float number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            // Text, enums, dates and instants read as they print.
            case Object text -> json.writeString(text.toString());
        }
    }

    private static void writeRecord(JsonGenerator json, IndexedRecord event, boolean choice) throws IOException {
        json.writeStartObject();
        if (choice) {
            json.writeStringField("type", event.getSchema().getName());
        }
        writeFields(json, event);
        json.writeEndObject();
    }

    private static void writeArray(JsonGenerator json, Collection<?> items) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(json, item, false);
        }
        json.writeEndArray();
    }

    private static boolean isChoice(Schema schema) {
        return schema.isUnion()
                && schema.getTypes().stream()
                                .filter(type -> type.getType() == Schema.Type.RECORD)
                                .count()
                        > 1;
    }

    private static byte[] copy(ByteBuffer bytes) {
        byte[] copied = new byte[bytes.remaining()];
        bytes.duplicate().get(copied);
        return copied;
    }
}
