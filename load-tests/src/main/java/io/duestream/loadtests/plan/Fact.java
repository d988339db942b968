package io.duestream.loadtests.plan;

import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Something that is published in a scene.
 *
 * @param place among those of the invoice in the scene, from 0
 * @param address under which reference
 * @param invoiceId the invoice that it is about; null for money
 * @param version revision of the invoice; 0 for what is no revision
 * @param contradicts whether it says something else under an id that came before
 * @param change the payload of the event
 */
record Fact(
        Scene scene,
        int place,
        Address address,
        @Nullable String invoiceId,
        long version,
        boolean contradicts,
        Supplier<SpecificRecord> change) {
    /** Under which reference something is known. */
    enum Address {
        /** The invoice's own. */
        REFERENCE,
        /** Almost the invoice's own. */
        MISTYPED,
        /** None: the payment's id stands in. */
        NONE
    }
}
