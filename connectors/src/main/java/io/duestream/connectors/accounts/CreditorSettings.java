package io.duestream.connectors.accounts;

import io.duestream.reference.ReferenceFormat;
import io.duestream.schemas.Keys;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One creditor.
 *
 * @param id as in every key
 * @param name as customers know it
 * @param market {@code se}, {@code no}, {@code dk} or {@code fi}
 * @param currency of its invoices, ISO 4217
 * @param policies dunning policies by day of issue
 * @param supplier how its invoices are recognised; null when it sends none as files
 * @param references its agreements about references, such as {@code se-ocr-3}; may be empty
 * @param accounts its accounts; may be empty
 */
public record CreditorSettings(
        String id,
        String name,
        String market,
        String currency,
        List<PolicySettings> policies,
        @Nullable SupplierSettings supplier,
        List<String> references,
        List<AccountSettings> accounts) {

    /** Checks each value; puts the oldest policy first. */
    public CreditorSettings {
        Settings.required(id, "id");
        if (!Keys.isCreditorId(id)) {
            throw new IllegalArgumentException("id: \"" + id + "\" is not 1 to 40 letters a-z, digits, - and _");
        }
        Settings.required(name, "name");
        market = Settings.matching(market, "market", "se|no|dk|fi", "one of se, no, dk, fi");
        currency = Settings.matching(currency, "currency", "[A-Z]{3}", "an ISO 4217 code");
        policies = Settings.required(policies, "policies").stream()
                .sorted(Comparator.comparing(PolicySettings::from))
                .toList();
        requireOnePolicyADay(policies);
        references = references == null ? List.of() : List.copyOf(references);
        references.forEach(CreditorSettings::format);
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }

    /** Its agreements about references. */
    public List<ReferenceFormat> formats() {
        return references.stream().map(CreditorSettings::format).toList();
    }

    /** Its account of that id. */
    public Optional<AccountSettings> account(String accountId) {
        return accounts.stream()
                .filter(account -> account.id().equals(accountId))
                .findFirst();
    }

    private static void requireOnePolicyADay(List<PolicySettings> policies) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("policies: is empty");
        }
        List<LocalDate> days = policies.stream().map(PolicySettings::from).toList();
        if (days.stream().distinct().count() < days.size()) {
            throw new IllegalArgumentException("policies: two begin on the same day");
        }
    }

    private static ReferenceFormat format(String text) {
        try {
            return ReferenceFormat.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("references: " + e.getMessage(), e);
        }
    }
}
