package io.duestream.schemas.serde;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of one type. A schema becomes a tree of these once; Avro's own writer walks the schema again for each record, which
 * costs twice as much. The bytes are the same.
 */
@FunctionalInterface
interface ValueWriter {
    void write(AvroBytes out, @Nullable Object value);

    /**
     * The writer for a schema of generated records.
     *
     * @throws IllegalArgumentException for a type that no stream of ours uses
     */
    static ValueWriter of(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> (out, value) -> out.text(requireNonNull(value).toString());
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? (out, value) -> out.number(((Instant) requireNonNull(value)).toEpochMilli())
                        : ValueWriter::number;
            case INT ->
                schema.getLogicalType() instanceof LogicalTypes.Date
                        ? (out, value) -> out.number(((LocalDate) requireNonNull(value)).toEpochDay())
                        : ValueWriter::number;
            case BOOLEAN -> (out, value) -> out.octet((Boolean) requireNonNull(value) ? 1 : 0);
            case BYTES -> (out, value) -> out.content((ByteBuffer) requireNonNull(value));
            case ENUM -> ValueWriter::symbol;
            case ARRAY -> array(of(schema.getElementType()));
            case RECORD -> record(schema);
            case UNION -> union(schema.getTypes());
            default ->
                throw new IllegalArgumentException("No stream carries a value of type " + schema.getType() + ".");
        };
    }

    private static void number(AvroBytes out, @Nullable Object value) {
        out.number(((Number) requireNonNull(value)).longValue());
    }

    /** Generated enums have their symbols in the order of the schema. */
    @SuppressWarnings("EnumOrdinal")
    private static void symbol(AvroBytes out, @Nullable Object value) {
        out.number(((Enum<?>) requireNonNull(value)).ordinal());
    }

    private static ValueWriter record(Schema schema) {
        ValueWriter[] fields =
                schema.getFields().stream().map(field -> of(field.schema())).toArray(ValueWriter[]::new);
        return (out, value) -> {
            SpecificRecord event = (SpecificRecord) requireNonNull(value);
            for (int i = 0; i < fields.length; i++) {
                fields[i].write(out, event.get(i));
            }
        };
    }

    private static ValueWriter array(ValueWriter element) {
        return (out, value) -> {
            Collection<?> elements = (Collection<?>) requireNonNull(value);
            if (!elements.isEmpty()) {
                out.number(elements.size());
                elements.forEach(one -> element.write(out, one));
            }
            out.number(0);
        };
    }

    /** Null and one other type, or several records: no stream has other unions. */
    private static ValueWriter union(List<Schema> types) {
        return types.stream().allMatch(type -> type.getType() == Schema.Type.RECORD) ? choice(types) : optional(types);
    }

    private static ValueWriter optional(List<Schema> types) {
        int none = types.get(0).getType() == Schema.Type.NULL ? 0 : 1;
        if (types.size() != 2 || types.get(none).getType() != Schema.Type.NULL) {
            throw new IllegalArgumentException("No stream carries a value of the types " + types + ".");
        }
        ValueWriter some = of(types.get(1 - none));
        return (out, value) -> {
            out.number(value == null ? none : 1 - none);
            if (value != null) {
                some.write(out, value);
            }
        };
    }

    private static ValueWriter choice(List<Schema> records) {
        Map<String, ValueWriter> byName = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            int index = i;
            ValueWriter writer = of(records.get(i));
            byName.put(records.get(i).getFullName(), (out, value) -> {
                out.number(index);
                writer.write(out, value);
            });
        }
        return (out, value) -> {
            Schema schema = ((SpecificRecord) requireNonNull(value)).getSchema();
            requireNonNull(byName.get(schema.getFullName()), "not in the union").write(out, value);
        };
    }
}
