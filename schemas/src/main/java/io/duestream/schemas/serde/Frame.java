package io.duestream.schemas.serde;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the schema's name ends and the Avro bytes begin. Confluent wire format: byte 0 and a 4-byte id ahead of the
 * value; newer writers put byte 1 and a 16-byte GUID (or byte 0 and the id) in the header {@value #HEADER} instead.
 */
sealed interface Frame {
    /** Header of the newer form. */
    String HEADER = "__value_schema_id";

    byte NUMBERED = 0;
    byte BY_GUID = 1;
    int NUMBER_LENGTH = 1 + Integer.BYTES;
    int GUID_LENGTH = 1 + 2 * Long.BYTES;

    /** The Avro bytes begin at the offset. */
    record Framed(SchemaId schema, int offset) implements Frame {}

    /** No schema is named. */
    record Unframed(String reason) implements Frame {}

    static Frame of(byte[] value, byte @Nullable [] header) {
        return header == null ? inValue(value) : inHeader(header);
    }

    private static Frame inValue(byte[] value) {
        if (value.length < NUMBER_LENGTH || value[0] != NUMBERED) {
            return new Unframed("The value does not begin with byte 0 and a schema id of 4 bytes: "
                    + "write it in the Confluent wire format.");
        }
        return numbered(ByteBuffer.wrap(value).getInt(1), NUMBER_LENGTH);
    }

    private static Frame inHeader(byte[] header) {
        if (header.length == NUMBER_LENGTH && header[0] == NUMBERED) {
            return numbered(ByteBuffer.wrap(header).getInt(1), 0);
        }
        if (header.length != GUID_LENGTH || header[0] != BY_GUID) {
            return new Unframed("The header " + HEADER + " holds neither byte 1 and a GUID nor byte 0 and an id.");
        }
        ByteBuffer guid = ByteBuffer.wrap(header, 1, GUID_LENGTH - 1);
        return new Framed(new SchemaId.Guid(new UUID(guid.getLong(), guid.getLong())), 0);
    }

    private static Frame numbered(int number, int offset) {
        return number > 0
                ? new Framed(new SchemaId.Numbered(number), offset)
                : new Unframed("Registries number schemas from 1, and the value names schema " + number + ".");
    }
}
