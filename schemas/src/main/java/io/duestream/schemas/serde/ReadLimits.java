package io.duestream.schemas.serde;

import java.time.Duration;

/**
 * Where reading gives up.
 *
 * @param maxBytes largest value that is read, in bytes
 * @param unknownSchema how long a schema that the registry denies is waited for
 */
public record ReadLimits(int maxBytes, Duration unknownSchema) {

    public ReadLimits {
        if (maxBytes < 1 || unknownSchema.isNegative()) {
            throw new IllegalArgumentException("At least 1 byte and a wait of 0 or more must be allowed, not "
                    + maxBytes + " bytes and " + unknownSchema + ".");
        }
    }

    /** 1 MiB and 30 seconds. */
    public static ReadLimits defaults() {
        return new ReadLimits(1 << 20, Duration.ofSeconds(30));
    }
}
