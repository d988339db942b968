package io.duestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.reference.ReferenceCheck.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFormatTest {
    private static final long SEED = 71;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "se-ocr-3; se-ocr-3",
                "' se-ocr-4:15 '; se-ocr-4:15",
                "'se-ocr-4:15, 10'; se-ocr-4:10,15",
                "no-kid-mod11:9,7; no-kid-mod11:7,9",
                "no-kid-mod10; no-kid-mod10",
                "dk-71; dk-71",
                "fi; fi",
                "rf; rf"
            })
    void shouldReadAgreementFromText(String text, String written) {
        // when
        ReferenceFormat format = ReferenceFormat.parse(text);

        // then
        assertThat(format).hasToString(written);
        assertThat(ReferenceFormat.parse(written)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "se-ocr-5; Unknown reference format \"se-ocr-5\": use one of se-ocr-1, se-ocr-2,",
                "''; Unknown reference format \"\"",
                "se-ocr-4; se-ocr-4 needs one or two lengths, such as se-ocr-4:15",
                "se-ocr-4:10,11,12; se-ocr-4 takes at most 2 lengths",
                "se-ocr-4:; lengths in the reference format \"se-ocr-4:\" are not whole numbers",
                "se-ocr-4:long; lengths in the reference format \"se-ocr-4:long\" are not whole numbers",
                "se-ocr-4:26; se-ocr-4 needs lengths from 2 to 25, not [26]",
                "no-kid-mod10:7,7; no-kid-mod10 needs lengths that all differ",
                "no-kid-mod10:7,8,9,10; no-kid-mod10 takes at most 3 lengths",
                "dk-71:15; dk-71 takes no lengths"
            })
    void shouldRefuseAgreementThatNoBankOffers(String text, String reason) {
        // then
        assertThatThrownBy(() -> ReferenceFormat.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "123456782; se-ocr-2 no-kid-mod10",
                "123456785; no-kid-mod11",
                "02311291038304; se-ocr-2 no-kid-mod10 no-kid-mod11",
                "665760; se-ocr-2 se-ocr-3 no-kid-mod10",
                "23-; no-kid-mod11",
                "1 23456 71234 56784; fi",
                "026840149965328; se-ocr-2 no-kid-mod10 dk-71",
                "1234567890123452; se-ocr-2 no-kid-mod10 dk-75 dk-04 dk-15",
                "71#026840149965328; dk-71",
                "+75<1234567890123452+87654321<; dk-75",
                "71#026840149965329; ''",
                "73#; ''",
                "RF111232; fi rf",
                "RF712348231; rf",
                "RF83INV202400001; ''",
                "FAKTURA 123; ''",
                "' '; ''"
            })
    void shouldRecogniseEveryFormatThatFits(String reference, String formats) {
        // when
        String recognised = ReferenceFormat.recognise(reference).stream()
                .map(ReferenceFormat::toString)
                .collect(Collectors.joining(" "));

        // then
        assertThat(recognised).isEqualTo(formats);
    }

    /** The references of the sample in the Nets specification (OCR giro): no modulus fits them all. */
    @Test
    void shouldNotInferModulusFromReferencesOfNetsSample() {
        // given
        List<String> sample = List.of(
                ("0000531 0036633 0048763 0063851 0120243 0165867 0178357 02212291038306 02311291038304 02310291038308 "
                                + "000149012 01211291038306 02111291038305 02321291038303 02331291038302 02341291038301 "
                                + "02358291038305 02311291029238 02311291034832 02311291133188")
                        .split(" "));

        // when
        Map<List<String>, Long> moduli = sample.stream()
                .map(reference -> ReferenceFormat.recognise(reference).stream()
                        .map(ReferenceFormat::toString)
                        .filter(format -> format.startsWith("no-"))
                        .toList())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // then
        assertThat(moduli)
                .containsOnly(
                        Map.entry(List.of("no-kid-mod11"), 12L),
                        Map.entry(List.of("no-kid-mod10"), 6L),
                        Map.entry(List.of("no-kid-mod10", "no-kid-mod11"), 2L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dk-71; 18; true; fifteen digits again",
                "dk-71; 19; false; check digit",
                "dk-71; 1234567890123452; false; sixteen digits",
                "se-ocr-4:15; 10017; true; fifteen digits again",
                "se-ocr-4:4; 10017; false; longer than agreed",
                "se-ocr-3; 12658; true; length digit",
                "se-ocr-3; 10017; false; right only with six zeros in front",
                "no-kid-mod11; 23-; true; minus",
                "no-kid-mod11:7; 23-; true; minus after zeros",
                "no-kid-mod10; 8; false; no base before the check digit",
                "fi; 1232; true; Finnish",
                "fi; 12; false; zeros do not make it longer",
                "rf; 1232; true; Finnish banks convert",
                "rf; RF712348231; true; not converted",
                "rf; RF722348231; false; check digits",
                "dk-73; 18; false; no reference",
                "se-ocr-1; 1255; true; check digit",
                "se-ocr-1; 1256; false; no creditor issues it, the bank only lets it pass",
                "se-ocr-1; ''; false; nothing",
                "no-kid-mod11; ''; false; nothing"
            })
    void shouldAdmitCanonicalReferenceOnceItsZerosAreBack(
            String format, String canonical, boolean admitted, String why) {
        // then
        assertThat(ReferenceFormat.parse(format).admits(canonical)).as(why).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "se-ocr-2; 12345; 123455",
                "se-ocr-3; 12345; 1234574",
                "se-ocr-4:15; 1001; 000000000010017",
                "se-ocr-4:4,15; 1001; 000000000010017",
                "se-ocr-4:5,15; 1001; 10017",
                "no-kid-mod10; 1; 0018",
                "no-kid-mod11; 23; 023-",
                "no-kid-mod11:7,9; 1002; 0010022",
                "dk-71; 1; 000000000000018",
                "dk-75; 98765432; 0000000987654324",
                "fi; 123; 1232",
                "rf; 1234561; RF341234561"
            })
    void shouldIssueReferenceOfTheAgreedWidth(String format, String base, String issued) {
        // then
        assertThat(ReferenceFormat.parse(format).issue(base)).isEqualTo(issued);
    }

    @ParameterizedTest
    @CsvSource({
        "dk-71, 123456789012345, '16 characters long, expected 15'",
        "dk-73, 1, card type 73 carries no reference",
        "fi, 1, '2 characters long, at least 3'",
        "se-ocr-4:4, 1234, '5 characters long, expected 4'",
        "se-ocr-2, A, digits only"
    })
    void shouldRefuseToIssueWhatItsFormatHasNoRoomFor(String format, String base, String reason) {
        // then
        assertThatThrownBy(() -> ReferenceFormat.parse(format).issue(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "se-ocr-1",
                "se-ocr-2",
                "se-ocr-3",
                "se-ocr-4:15",
                "no-kid-mod10:7,12",
                "no-kid-mod11",
                "dk-71",
                "dk-75",
                "dk-04",
                "dk-15",
                "fi",
                "rf"
            })
    void shouldAcceptAndAdmitWhatItIssues(String text) {
        // given
        ReferenceFormat format = ReferenceFormat.parse(text);
        SplittableRandom random = new SplittableRandom(SEED);

        for (int round = 0; round < 2_000; round++) {
            // when
            String issued = format.issue(String.valueOf(random.nextLong(100, 99_999_999_999L)));
            String canonical = CanonicalReference.of(issued);

            // then
            assertThat(format.check(issued)).as("seed %d", SEED).isEqualTo(new Valid(canonical));
            assertThat(format.admits(canonical)).as("%s, seed %d", issued, SEED).isTrue();
        }
    }

    @Test
    void shouldNeverThrowWhateverIsAsked() {
        // given
        String characters = "0123456789-. #<+|~RFA\u00e5\n\ud83d";
        SplittableRandom random = new SplittableRandom(SEED);
        List<ReferenceFormat> formats = Arrays.stream(ReferenceScheme.values())
                .map(scheme ->
                        ReferenceFormat.parse(scheme.needsAgreedLength() ? scheme.text() + ":15" : scheme.text()))
                .toList();

        for (int round = 0; round < 5_000; round++) {
            String text = random.ints(random.nextInt(32), 0, characters.length())
                    .mapToObj(at -> characters.substring(at, at + 1))
                    .collect(Collectors.joining());
            for (ReferenceFormat format : formats) {
                // when
                ReferenceCheck check = format.check(text);

                // then
                boolean admitted = format.admits(CanonicalReference.of(text));
                assertThat(admitted
                                || !(check instanceof Valid)
                                || format.scheme().hasLengthDigit())
                        .as("%s of %s, seed %d", format, text, SEED)
                        .isTrue();
            }
        }
        assertThat(formats)
                .allSatisfy(format -> assertThat(format.check(null).accepted()).isFalse());
    }
}
