package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.processor.rulebooks.CreditorChoice.PolicyFrom;
import io.duestream.processor.rules.dunning.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebooksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Policies POLICIES = Policies.load(Markets.load());

    private final CreditorDirectory creditors = new CreditorDirectory();
    private final Rulebooks rulebooks = new Rulebooks(POLICIES, "standard", creditors);

    private void choose(String creditor, String market, PolicyFrom... policies) {
        creditors.update(Map.of(creditor, new CreditorChoice(market, List.of(policies), Set.of("123"))), Set.of());
    }

    @Test
    void shouldKeepAPinnedPolicy() {
        assertThat(rulebooks.pinned("standard/2026-01").ladder()).hasSize(4);
        assertThat(rulebooks.pinned("gentle/2026-01").ladder()).hasSize(4);
        assertThat(rulebooks.unknownPins()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"standard/1999-01", "lost/2026-01", "a/b/c"})
    void shouldTakeNoStepUnderAPolicyThatIsKnownNoLonger(String ref) {
        // when
        Policy policy = rulebooks.pinned(ref);

        // then
        assertThat(policy.ref()).isEqualTo(ref);
        assertThat(policy.ladder()).isEmpty();
        assertThat(policy.feed()).isTrue();
        assertThat(policy.retentionDays()).isEqualTo(120);
        assertThat(rulebooks.unknownPins()).isEqualTo(1);
    }

    @Test
    void shouldNotFailForAReferenceOfAnyForm() {
        assertThat(rulebooks.pinned("").ladder()).isEmpty();
        assertThat(rulebooks.pinned("/").ladder()).isEmpty();
        assertThat(rulebooks.pinned("no slash\n").ladder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            unknown, -,        standard/2026-01, 0
            unknown, gentle,   gentle/2026-01,   0
            unknown, lost,     standard/2026-01, 1
            acme,    -,        gentle/2026-01,   0
            acme,    standard, standard/2026-01, 0
            acme,    lost,     gentle/2026-01,   1
            stale,   -,        standard/2026-01, 1
            stale,   gentle,   gentle/2026-01,   0
            later,   -,        standard/2026-01, 0
            turned,  -,        gentle/2026-01,   0
            nordic,  -,        none/0,           1
            nordic,  gentle,   none/0,           2
            """)
    void shouldChooseByNameThenCreditorThenDefault(String creditor, @Nullable String name, String ref, long unknown) {
        // given
        choose("acme", "se", new PolicyFrom(DAY, "gentle"));
        choose("stale", "se", new PolicyFrom(DAY, "lost"));
        choose("later", "se", new PolicyFrom(DAY.plusDays(1), "gentle"));
        choose(
                "turned",
                "se",
                new PolicyFrom(DAY.minusDays(1), "gentle"),
                new PolicyFrom(DAY.minusDays(9), "standard"));
        choose("nordic", "no");

        // when
        Policy policy = rulebooks.chosen(creditor, DAY, name);

        // then
        assertThat(policy.ref()).isEqualTo(ref);
        assertThat(rulebooks.unknownChoices()).isEqualTo(unknown);
        assertThat(rulebooks.pinned(policy.ref())).isEqualTo(policy);
        assertThat(rulebooks.unknownPins()).isZero();
    }

    @Test
    void shouldTakeNoStepForAnInvoiceOlderThanTheLawThatIsKnown() {
        assertThat(rulebooks.chosen("acme", LocalDate.of(2013, 3, 15), null).ref())
                .isEqualTo("none/0");
        assertThat(rulebooks.chosen("acme", LocalDate.of(2013, 3, 16), null).ref())
                .isEqualTo("standard/2026-01");
    }

    @Test
    void shouldFollowTheCreditorDirectory() {
        // given
        choose("acme", "se", new PolicyFrom(DAY, "gentle"));
        choose("other", "se");

        // then
        assertThat(rulebooks.accounts("acme")).containsExactly("123");
        assertThat(rulebooks.accounts("unknown")).isEmpty();

        // when
        creditors.update(Map.of(), Set.of("acme"));

        // then
        assertThat(rulebooks.accounts("acme")).isEmpty();
        assertThat(rulebooks.accounts("other")).containsExactly("123");
        assertThat(rulebooks.chosen("acme", DAY, null).ref()).isEqualTo("standard/2026-01");
    }

    @Test
    void shouldRefuseADefaultThatIsNotKnown() {
        assertThatThrownBy(() -> new Rulebooks(POLICIES, "lost", Creditors.NONE))
                .hasMessage("default policy `lost` is not known. Known are gentle, standard.");
    }
}
