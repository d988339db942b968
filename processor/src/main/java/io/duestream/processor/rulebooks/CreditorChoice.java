package io.duestream.processor.rulebooks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a creditor has chosen, as the stream {@code creditors} tells it.
 *
 * @param market market whose law holds for its invoices
 * @param policies its policies by day of issue
 * @param accounts accounts whose bank feed must be complete before a step is taken
 */
public record CreditorChoice(String market, List<PolicyFrom> policies, Set<String> accounts) {
    /** The name of the policy for invoices issued on this day or later. */
    public record PolicyFrom(LocalDate from, String policy) {}

    /** Copies and sorts; of two choices for one day the later in the list holds. */
    public CreditorChoice {
        policies =
                policies.stream().sorted(Comparator.comparing(PolicyFrom::from)).toList();
        accounts = Set.copyOf(accounts);
    }

    /** The policy chosen for a day of issue; empty before the first choice. */
    public Optional<String> policyFor(LocalDate issued) {
        for (int i = policies.size() - 1; i >= 0; i--) {
            if (!policies.get(i).from().isAfter(issued)) {
                return Optional.of(policies.get(i).policy());
            }
        }
        return Optional.empty();
    }
}
