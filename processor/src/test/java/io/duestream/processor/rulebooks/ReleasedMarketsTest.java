package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A law that was released is never edited: invoices are pinned to what it said. */
class ReleasedMarketsTest {
    private static final String RULES = "markets/se/2013-03-16/rules.yaml";

    @Test
    void shouldFindEveryReleasedFileUnchanged() throws NoSuchAlgorithmException {
        // when
        List<String> problems = problems(Texts.SHIPPED);

        // then
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldTellHowToChangeALawWhenAReleasedFileIsEdited() throws NoSuchAlgorithmException {
        // given
        Texts edited = new Overlay().edited(RULES, "value: 60 SEK", "value: 70 SEK");

        // when
        List<String> problems = problems(edited);

        // then
        assertThat(problems)
                .containsExactly(
                        "markets/se/2013-03-16/rules.yaml: released, but edited since. Take the edit back, and add"
                                + " a new dated folder markets/se/<first day of validity>/ with the changed law.");
    }

    @Test
    void shouldMissTheChecksumOfAVersionThatIsOnlyIndexed() throws NoSuchAlgorithmException {
        // given
        Texts edited = new Overlay().edited("markets/index.yaml", "[2013-03-16]", "[2013-03-16, 2027-01-01]");

        // when
        List<String> problems = problems(edited);

        // then
        assertThat(problems)
                .containsExactly("markets/se/2027-01-01/: not in markets/released.sha256. Add the lines that"
                        + " `sha256sum se/2027-01-01/*` prints in the folder markets.");
    }

    private static List<String> problems(Texts texts) throws NoSuchAlgorithmException {
        List<String> lines = texts.read("markets/released.sha256").lines().toList();
        List<String> problems = new ArrayList<>();
        for (String line : lines) {
            String path = "markets/" + line.substring(66);
            if (!sha256(texts.read(path)).equals(line.substring(0, 64))) {
                problems.add(path + ": released, but edited since. Take the edit back, and add a new dated folder "
                        + path.replaceFirst("[0-9-]+/[^/]+$", "<first day of validity>/") + " with the changed law.");
            }
        }
        Section index = Section.parse("markets/index.yaml", texts.read("markets/index.yaml"));
        for (String market : index.keys()) {
            for (String version : index.texts(market)) {
                String folder = market + "/" + version + "/";
                long files = lines.stream()
                        .filter(line -> line.contains("  " + folder))
                        .count();
                if (files < 3) {
                    problems.add(
                            "markets/" + folder + ": not in markets/released.sha256. Add the lines that `sha256sum "
                                    + folder + "*` prints in the folder markets.");
                }
            }
        }
        return problems;
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
