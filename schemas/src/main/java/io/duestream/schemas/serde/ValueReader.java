package io.duestream.schemas.serde;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of one type that were written with the same schema, which is the rule: the counterpart of {@link ValueWriter}. Where the
 * writer's schema is another one, Avro resolves the two.
 */
@FunctionalInterface
interface ValueReader {
    @Nullable
    Object read(AvroInput in);

    /**
     * The reader for a schema of generated records.
     *
     * @throws IllegalArgumentException for a type that no stream of ours uses
     */
    static ValueReader of(Schema schema, SpecificData model) {
        return switch (schema.getType()) {
            case STRING -> AvroInput::text;
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? in -> Instant.ofEpochMilli(in.number())
                        : AvroInput::number;
            case INT ->
                schema.getLogicalType() instanceof LogicalTypes.Date
                        ? in -> LocalDate.ofEpochDay(in.integer())
                        : AvroInput::integer;
            case BOOLEAN -> in -> in.octet() == 1;
            case BYTES -> in -> ByteBuffer.wrap(in.content());
            case NULL -> in -> null;
            case ENUM -> symbol(schema, model);
            case ARRAY -> array(of(schema.getElementType(), model));
            case RECORD -> record(schema, model);
            case UNION -> union(schema.getTypes(), model);
            default ->
                throw new IllegalArgumentException("No stream carries a value of type " + schema.getType() + ".");
        };
    }

    private static ValueReader symbol(Schema schema, SpecificData model) {
        Object[] symbols = requireNonNull(model.getClass(schema)).getEnumConstants();
        return in -> symbols[in.integer()];
    }

    private static ValueReader array(ValueReader element) {
        return in -> {
            List<@Nullable Object> elements = new ArrayList<>();
            for (int block = in.block(); block > 0; block = in.block()) {
                for (int i = 0; i < block; i++) {
                    elements.add(element.read(in));
                }
            }
            return elements;
        };
    }

    private static ValueReader record(Schema schema, SpecificData model) {
        ValueReader[] fields = schema.getFields().stream()
                .map(field -> of(field.schema(), model))
                .toArray(ValueReader[]::new);
        GenericData.InstanceSupplier supplier = model.getNewRecordSupplier(schema);
        return in -> {
            SpecificRecord event = (SpecificRecord) supplier.newInstance(null, schema);
            for (int i = 0; i < fields.length; i++) {
                event.put(i, fields[i].read(in));
            }
            return event;
        };
    }

    private static ValueReader union(List<Schema> types, SpecificData model) {
        ValueReader[] choices = types.stream().map(type -> of(type, model)).toArray(ValueReader[]::new);
        return in -> choices[in.integer()].read(in);
    }
}
