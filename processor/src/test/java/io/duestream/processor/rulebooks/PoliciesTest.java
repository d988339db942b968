package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rung;
import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.market.Market;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesTest {
    private static final Markets MARKETS = Markets.load();
    private static final Market SE = MARKETS.at("se", LocalDate.of(2026, 1, 1));

    @TempDir
    private Path directory;

    /** Invoices are pinned to these versions: if one fails here, take the edit back and add a version. */
    @Test
    void shouldKeepTheVersionsThatInvoicesArePinnedTo() {
        // when
        Policies policies = Policies.load(MARKETS);

        // then
        assertThat(policies.all().stream().flatMap(p -> p.byDate().values().stream()))
                .containsExactly(
                        new Policy(
                                "gentle",
                                "2026-01",
                                SE,
                                List.of(
                                        new Rung(StepKind.SOFT_REMINDER, 3, 0, 0, 0),
                                        new Rung(StepKind.REMINDER, 14, 7, 0, 14),
                                        new Rung(StepKind.REMINDER, 35, 21, 0, 14),
                                        new Rung(StepKind.ESCALATION, 65, 30, 0, 0)),
                                LocalTime.of(10, 0),
                                false,
                                2,
                                Duration.ZERO,
                                10,
                                120),
                        new Policy(
                                "standard",
                                "2026-01",
                                SE,
                                List.of(
                                        new Rung(StepKind.SOFT_REMINDER, 0, 0, 0, 0),
                                        new Rung(StepKind.REMINDER, 7, 5, 6000, 8),
                                        new Rung(StepKind.REMINDER, 17, 10, 0, 0),
                                        new Rung(StepKind.ESCALATION, 31, 14, 0, 0)),
                                LocalTime.of(9, 0),
                                true,
                                0,
                                Duration.ofMinutes(30),
                                10,
                                120));
    }

    @Test
    void shouldAddThePoliciesOfADirectory() throws IOException {
        // given
        write("strict", "strict");

        // when
        Policies policies = Policies.load(MARKETS, directory);

        // then
        assertThat(policies.names()).containsExactlyInAnyOrder("standard", "gentle", "strict");
    }

    @Test
    void shouldRefuseASecondPolicyOfAName() throws IOException {
        // given
        Path file = write("standard", "standard");

        // then
        assertThatThrownBy(() -> Policies.load(MARKETS, directory))
                .hasMessage(file + ": name: a policy `standard` is there already. Choose another name.");
    }

    @Test
    void shouldRefuseAFolderThatIsNotNamedAsItsPolicy() throws IOException {
        // given
        Path file = write("strict", "stern");

        // then
        assertThatThrownBy(() -> Policies.load(MARKETS, directory))
                .hasMessage(file + ": name: `stern` differs from the folder, `strict`. Make them equal.");
    }

    @Test
    void shouldRefuseAFolderWithoutPolicyAndADirectoryThatIsMissing() throws IOException {
        // given
        Path folder = Files.createDirectory(directory.resolve("strict"));

        // then
        assertThatThrownBy(() -> Policies.load(MARKETS, directory))
                .isInstanceOf(RulebookException.class)
                .hasMessageStartingWith(folder.resolve("policy.yaml") + ": cannot be read as UTF-8 text (");
        assertThatThrownBy(() -> Policies.load(MARKETS, directory.resolve("nowhere")))
                .isInstanceOf(RulebookException.class)
                .hasMessageStartingWith(directory.resolve("nowhere") + ": not a readable directory of policies (");
    }

    @Test
    void shouldRefuseAnIndexThatNamesAPolicyWithoutFile() {
        // given
        Texts texts = new Overlay().with("policies/index.yaml", "- standard\n- lost\n");

        // then
        assertThatThrownBy(() -> Policies.shipped(texts, MARKETS))
                .hasMessage(
                        "policies/lost/policy.yaml: the file is missing. Add it, or take its line out of the index or"
                                + " folder that names it.");
    }

    private Path write(String folder, String name) throws IOException {
        Path file = Files.createDirectory(directory.resolve(folder)).resolve("policy.yaml");
        String text = Texts.SHIPPED.read("policies/standard/policy.yaml");
        return Files.writeString(file, text.replace("name: standard", "name: " + name));
    }
}
