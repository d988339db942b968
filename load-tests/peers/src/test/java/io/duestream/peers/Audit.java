package io.duestream.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.peers.Load.Told;
import io.duestream.peers.Model.Expected;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a peer published against the model, which is told the facts in the order in which the peer says that it took them. */
final class Audit {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Map<String, Told> byEventId = new HashMap<>();
    private final Map<String, Set<Told>> byKey = new LinkedHashMap<>();
    private final Map<String, String> accountsOfPayments = new HashMap<>();
    private final Map<String, List<Match>> matches;
    private final Map<String, String> payers = new HashMap<>();
    private final Outputs outputs;

    private Audit(List<Told> told, Outputs outputs) {
        this.outputs = outputs;
        for (Told fact : told) {
            byEventId.put(fact.eventId(), fact);
            byKey.computeIfAbsent(fact.key(), key -> new LinkedHashSet<>()).add(fact);
            if (fact.event() instanceof PaymentEvent event && event.getChange() instanceof PaymentReceived p) {
                accountsOfPayments.put(p.getPaymentId(), Objects.requireNonNull(p.getPayerAccount()));
            }
        }
        matches = outputs.matches().stream()
                .collect(Collectors.groupingBy(match -> "acme|" + match.getReference() + '#' + match.getVersion()));
    }

    /** Fails on the first difference. */
    static void check(List<Told> told, Outputs outputs) {
        Audit audit = new Audit(told, outputs);
        assertThat(outputs.statuses().keySet()).isSubsetOf(audit.byKey.keySet());
        int matches = 0;
        for (String key : audit.byKey.keySet()) {
            List<InvoiceStatus> published = outputs.statuses().getOrDefault(key, List.of());
            matches += audit.account(key, published);
        }
        assertThat(outputs.matches()).as("matches in all").hasSize(matches);
        assertThat(new LinkedHashSet<>(audit.payers.values()))
                .as("a hash for each payer")
                .hasSameSizeAs(audit.payers.keySet());
    }

    private int account(String key, List<InvoiceStatus> published) {
        Model model = new Model();
        int matches = 0;
        for (InvoiceStatus status : published) {
            Expected expected = status.getChange() == AccountChange.STEP_TAKEN
                    ? model.remind(Objects.requireNonNull(status.getDate()))
                    : model.take(told(key, status).event());
            if (expected == null) {
                throw new AssertionError(key + " was changed by what changes nothing: " + status);
            }
            compare(key, status, expected);
            matches += expected.matches().size();
        }
        for (Told fact : byKey.getOrDefault(key, Set.of())) {
            assertThat(model.take(fact.event())).as("%s was never taken", fact).isNull();
        }
        assertThat(model.lacksReminder(LocalDate.now(ZONE)))
                .as("%s is due and was not reminded of", key)
                .isFalse();
        return matches;
    }

    private Told told(String key, InvoiceStatus status) {
        Told fact = byEventId.get(status.getCausedBy());
        if (fact == null) {
            throw new AssertionError("no event was sent that has the cause of " + status);
        }
        assertThat(fact.key()).isEqualTo(key);
        return fact;
    }

    private void compare(String key, InvoiceStatus status, Expected expected) {
        String mark = status.getCausedBy() == null ? day(status.getRecordedAt()) : status.getCausedBy();
        assertThat(status)
                .as("status of %s", key)
                .isEqualTo(expected.status()
                        .setEventId(id(key, status.getVersion(), "status " + mark))
                        .setCausedBy(status.getCausedBy())
                        .setOccurredAt(occurred(status))
                        .setRecordedAt(status.getRecordedAt())
                        .setPayer(payer(status.getId()))
                        .build());
        Map<String, Match> byPayment = matches.getOrDefault(key + '#' + status.getVersion(), List.of()).stream()
                .collect(Collectors.toMap(Match::getPaymentId, Function.identity()));
        assertThat(byPayment.values())
                .as("matches of %s", status)
                .containsExactlyInAnyOrderElementsOf(expected.matches().stream()
                        .map(match -> match.setEventId(id(
                                        key,
                                        status.getVersion(),
                                        "match " + match.getPaymentId() + ' ' + match.getInvoiceId() + ' ' + mark))
                                .setCausedBy(status.getCausedBy())
                                .setOccurredAt(occurred(status))
                                .setRecordedAt(status.getRecordedAt())
                                .setCreditor("acme")
                                .setReference(key.substring(5))
                                .setPayer(payer(match.getPaymentId()))
                                .build())
                        .toList());
    }

    private Instant occurred(InvoiceStatus status) {
        return status.getCausedBy() == null ? status.getRecordedAt() : Instant.parse("2026-03-01T08:00:00Z");
    }

    /** Any hash will do, if it is the same for a payer each time and no other payer's. */
    private @Nullable String payer(@Nullable String paymentId) {
        if (paymentId == null) {
            return null;
        }
        String account = Objects.requireNonNull(accountsOfPayments.get(paymentId));
        if (account.isBlank()) {
            return null;
        }
        return payers.computeIfAbsent(account, first -> outputs.hashOf(paymentId));
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10) + "T00:00:00Z";
    }

    private static String id(String key, long version, String about) {
        try {
            byte[] text = String.join("\n", key, Long.toString(version), about).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
