package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.market.Market;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The policies in force, chosen by creditor and day. It never fails for data; safe for use by many threads. */
public final class Rulebooks implements Rulebook {
    private final Notices unknownPins =
            new Notices("Policy {} is known no longer: its invoices get no further step. Put it back to resume them.");
    private final Notices unknownNames =
            new Notices("There is no policy {} for this market and day of issue: the next choice is used instead.");

    private final Policies policies;
    private final Map<String, Policy> pinned = new HashMap<>();
    private final PolicyVersions byDefault;
    private final Creditors creditors;

    /**
     * Joins what was loaded.
     *
     * @param defaultPolicy name of the policy of creditors that have chosen none
     * @throws RulebookException if there is no such policy
     */
    public Rulebooks(Policies policies, String defaultPolicy, Creditors creditors) {
        this.policies = policies;
        this.creditors = creditors;
        this.byDefault = policies.find(defaultPolicy)
                .orElseThrow(() -> new RulebookException("default policy `" + defaultPolicy
                        + "` is not known. Known are " + String.join(", ", policies.names()) + "."));
        for (PolicyVersions versions : policies.all()) {
            versions.byDate().values().forEach(policy -> pinned.put(policy.ref(), policy));
        }
        pinned.put(NoPolicy.REF, NoPolicy.named(NoPolicy.REF, anyMarket()));
    }

    private Market anyMarket() {
        return byDefault.byDate().lastEntry().getValue().market();
    }

    @Override
    public Policy pinned(String ref) {
        Policy policy = pinned.get(ref);
        if (policy == null) {
            unknownPins.note(ref);
            return NoPolicy.named(ref, anyMarket());
        }
        return policy;
    }

    /**
     * The named policy, else the creditor's choice, else the default: the first that is known, is of the creditor's
     * market (any, if the creditor is not known) and has a version in force on the day of issue; else one without rungs.
     */
    @Override
    public Policy chosen(String creditor, LocalDate issued, @Nullable String name) {
        Optional<CreditorChoice> choice = creditors.find(creditor);
        String market = choice.map(CreditorChoice::market).orElse(null);
        return Optional.ofNullable(name)
                .flatMap(named -> inForce(named, market, issued))
                .or(() -> choice.flatMap(c -> c.policyFor(issued)).flatMap(own -> inForce(own, market, issued)))
                .or(() -> inForce(byDefault.name(), market, issued))
                .orElseGet(() -> pinned(NoPolicy.REF));
    }

    private Optional<Policy> inForce(String name, @Nullable String market, LocalDate issued) {
        Optional<Policy> policy = policies.find(name)
                .filter(versions -> market == null || versions.market().equals(market))
                .flatMap(versions -> versions.inForce(issued));
        if (policy.isEmpty()) {
            unknownNames.note(name);
        }
        return policy;
    }

    /** The accounts whose bank feed must be complete; empty if the creditor is not known. */
    public Set<String> accounts(String creditor) {
        return creditors.find(creditor).map(CreditorChoice::accounts).orElse(Set.of());
    }

    /** How often a pinned policy was asked for that is known no longer. */
    public long unknownPins() {
        return unknownPins.count();
    }

    /** How often a policy was chosen that does not exist, is of another market, or not in force on the day of issue. */
    public long unknownChoices() {
        return unknownNames.count();
    }
}
