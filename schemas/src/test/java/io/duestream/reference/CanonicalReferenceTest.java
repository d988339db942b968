package io.duestream.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalReferenceTest {
    private static final long SEED = 20_261_122;
    private static final String TYPED =
            "0123456789 \u00a0.-\u2013+<#|~RFrfÅåAz7175047301\n\t\u0000\u200b\ud83d\ude00\u030a";

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,                                '',                 nothing",
                "'',                                  '',                 nothing",
                "'  ',                                '',                 blanks",
                "1234561,                             1234561,            plain digits",
                "0001234561,                          1234561,            zero-filled",
                "'      1234561',                     1234561,            right-aligned",
                "1234561\u00a0,                       1234561,            no-break space",
                "\uff11\uff12\uff13,                  123,                full-width digits",
                "1 23456 71234 56784,                 1234567123456784,   Finnish groups of five",
                "00001234567123456784,                1234567123456784,   Finnish electronic form",
                "1234-5678.90,                        1234567890,         people's separators",
                "1234 \u2013 5678,                    12345678,           dash between blanks",
                "12345.,                              12345,              full stop at the end",
                "0000,                                0,                  zeros alone",
                "23-,                                 23-,                MOD11 minus",
                "000023-,                             23-,                MOD11 minus zero-filled",
                "'23 -',                              23-,                MOD11 minus after a blank",
                "23\u2212,                            23-,                MOD11 minus as a mathematical sign",
                "2-3,                                 23,                 hyphen between digits",
                "-23,                                 -23,                a sign is no separator",
                "'8012577,8013575',                   '8012577,8013575',  two references stay apart",
                "rf18 5390 0754 7034,                 RF18539007547034,   RF printed",
                "RF18-5390-0754-7034,                 RF18539007547034,   RF with hyphens",
                "RF180000539007547034,                RF18539007547034,   RF zero-filled",
                "RF111232,                            1232,               Finnish RF",
                "RF11 0000 1232,                      1232,               Finnish RF zero-filled",
                "RF121232,                            RF121232,           wrong RF is not converted",
                "RF712348231,                         RF712348231,        right RF of no Finnish number",
                "RF83INV202400001,                    RF83INV202400001,   wrong RF",
                "RF8,                                 RF8,                too short for RF",
                "71#000000000000018,                  18,                 Peppol 71",
                "75#0000000987654324,                 987654324,          Peppol 75",
                "04#0000000987654324,                 987654324,          Peppol 04",
                "15#0000000987654324,                 987654324,          Peppol 15",
                "73#,                                 '',                 Peppol 73",
                "01#,                                 '',                 Peppol 01",
                "71#,                                 '',                 Peppol 71 without an id",
                "+71<000000000000018+12345678<,       18,                 card line 71",
                "+71 <000000000000018 +12345678 <,    18,                 card line 71 with blanks",
                "+75<0000000000000018+12345678<,      18,                 card line 75",
                "+04<0000000987654324+1234567<,       987654324,          card line 04",
                "+73<+12345678<,                      '',                 card line 73",
                "+01<+1234567<,                       '',                 card line 01",
                "FAKTURA 123 A,                       FAKTURA123A,        free text",
                "faktura 123 a,                       FAKTURA123A,        lower case",
                "INV-2024-001,                        INV-2024-001,       hyphens of a text stay",
                "000INV,                              000INV,             zeros of a text stay",
                "A\u030aNGA,                          \u00c5NGA,          composed letters",
                "a|b,                                 AB,                 bar",
                "~abc,                                ABC,                mark of a key without a reference",
                "#~ #123,                             123,                marks before digits",
                "A#1,                                 A#1,                a mark inside stays",
            })
    void shouldWriteReferenceInOneWay(@Nullable String raw, String canonical, String why) {
        // when
        String written = CanonicalReference.of(raw);

        // then
        assertThat(written).as(why).isEqualTo(canonical);
        assertThat(CanonicalReference.of(written)).as("again: " + why).isEqualTo(canonical);
    }

    @Test
    void shouldKeepEveryLineOfBankFileWhole() {
        // then
        assertThat(CanonicalReference.of("A".repeat(140))).hasSize(140);
        assertThat(CanonicalReference.of("A".repeat(141))).hasSize(140);
        assertThat(CanonicalReference.of("A".repeat(139) + "\ud83d\ude00")).hasSize(139);
    }

    @Test
    void shouldBeStableAndSafeInKeysForEveryCharacter() {
        // given
        IntStream everyCharacter = IntStream.rangeClosed(0, Character.MAX_CODE_POINT);

        // then
        everyCharacter.forEach(character -> assertStableAndSafe(Character.toString(character), "U+" + character));
        IntStream.rangeClosed(0, 0xffff)
                .forEach(character -> assertStableAndSafe("12" + (char) character + "3", "inside, U+" + character));
    }

    @Test
    void shouldBeStableAndSafeInKeysForRandomText() {
        // given
        SplittableRandom random = new SplittableRandom(SEED);

        // then
        for (int round = 0; round < 50_000; round++) {
            String text = random.ints(random.nextInt(round % 100 == 0 ? 400 : 24), 0, TYPED.length())
                    .mapToObj(at -> TYPED.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertStableAndSafe(text, "seed " + SEED + ", round " + round);
        }
    }

    @Test
    void shouldBeTheSameForAllTheWaysToWriteOneReference() {
        // given
        SplittableRandom random = new SplittableRandom(SEED);

        for (int round = 0; round < 20_000; round++) {
            String why = "seed " + SEED + ", round " + round;
            String base = String.valueOf(random.nextLong(1_000, 10_000_000_000_000L));
            String finnish = CheckDigits.WEIGHTS_731.issue(base);
            String danish = CheckDigits.LUHN.issue("0".repeat(14 - base.length()) + base);

            // then
            assertThat(CanonicalReference.of(grouped(finnish))).as(why).isEqualTo(finnish);
            assertThat(CanonicalReference.of(" ".repeat(5) + "000" + finnish))
                    .as(why)
                    .isEqualTo(finnish);
            assertThat(CanonicalReference.of(
                            grouped(CheckDigits.RF.issue(finnish).toLowerCase(Locale.ROOT))))
                    .as(why)
                    .isEqualTo(finnish);
            assertThat(CanonicalReference.of("+71<" + danish + "+87654321<"))
                    .as(why)
                    .isEqualTo(CanonicalReference.of("71#" + danish))
                    .isEqualTo(CanonicalReference.of(danish))
                    .isEqualTo(CheckDigits.LUHN.issue(base));
        }
    }

    private static void assertStableAndSafe(String raw, String why) {
        String canonical = CanonicalReference.of(raw);
        boolean safe = canonical.indexOf('|') < 0
                && !canonical.startsWith("~")
                && !canonical.startsWith("#")
                && canonical.chars().noneMatch(Character::isISOControl)
                && canonical.codePoints().noneMatch(Character::isWhitespace)
                && canonical.length() <= 140;
        if (!safe || !CanonicalReference.of(canonical).equals(canonical)) {
            throw new AssertionError(why + ": " + raw + " became " + canonical);
        }
    }

    private static String grouped(String reference) {
        return reference.replaceAll("(?<=.)(?=(.{5})+$)", " ");
    }
}
