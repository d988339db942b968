package io.duestream.schemas.serde;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Examples;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.util.ClassSecurityValidator;

/** Writes and reads an event in a JVM of its own, then says whether the class that is named is trusted. */
final class TrustProbe {
    private TrustProbe() {}

    public static void main(String[] args) throws Exception {
        byte[] value = new EventWriter(SchemaIds.preset(Map.of(EventStreams.PAYMENTS, 7)))
                .write(Examples.payment(), EventStreams.PAYMENTS);
        Registry registry = Registry.of(new SwitchableRegistry().with(7, EventStreams.PAYMENTS.schema()));
        try (SchemaCache cache = new SchemaCache(registry, null, SchemaCacheSettings.defaults())) {
            cache.awaitKnown(new SchemaId.Numbered(7), Duration.ofSeconds(20));
            Decoded<PaymentEvent> decoded =
                    new EventReader<>(PaymentEvent.class, cache, ReadLimits.defaults()).read(value, null);
            System.out.println(decoded.equals(new Decoded.Event<>(Examples.payment())) ? "read" : decoded);
        }
        System.out.println(
                ClassSecurityValidator.getGlobal().isTrusted(Class.forName(args[0])) ? "trusted" : "refused");
    }
}
