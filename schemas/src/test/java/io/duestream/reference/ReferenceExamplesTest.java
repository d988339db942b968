package io.duestream.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.reference.ReferenceCheck.Invalid;
import io.duestream.reference.ReferenceCheck.Suspect;
import io.duestream.reference.ReferenceCheck.Valid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples from the banks' specifications and sample files. */
class ReferenceExamplesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "valid-references.csv", useHeadersInDisplayName = true)
    void shouldAcceptReferenceThatFollowsItsFormat(String format, String reference, String canonical) {
        // when
        ReferenceCheck check = ReferenceFormat.parse(format).check(reference);

        // then
        assertThat(check).isEqualTo(new Valid(canonical));
        assertThat(check.accepted()).isTrue();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "valid-references.csv", useHeadersInDisplayName = true)
    void shouldAdmitCanonicalFormOfValidReference(String format, String reference, String canonical) {
        // then
        assertThat(ReferenceFormat.parse(format).admits(canonical))
                .as(reference)
                .isTrue();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "invalid-references.csv", useHeadersInDisplayName = true)
    void shouldSayWhyReferenceIsInvalid(
            String format, @Nullable String reference, Problem problem, String explanation) {
        // when
        ReferenceCheck check = ReferenceFormat.parse(format).check(reference);

        // then
        assertThat(check).isEqualTo(new Invalid(problem, explanation));
        assertThat(check.accepted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1256,                       WRONG_CHECK_DIGIT, 'check digit 6, expected 5'",
        "FAKTURA 123,                NOT_DIGITS,        '''F'' at position 1 is no digit'",
        "12345678901234567890123456, TOO_LONG,          '26 characters long, at most 25'"
    })
    void shouldFlagButAcceptWhatOnlySoftControlLetsPass(String reference, Problem problem, String explanation) {
        // given
        ReferenceFormat soft = ReferenceFormat.parse("se-ocr-1");

        // when
        ReferenceCheck check = soft.check(reference);

        // then
        assertThat(check).isEqualTo(new Suspect(CanonicalReference.of(reference), problem, explanation));
        assertThat(check.accepted()).isTrue();
        assertThat(soft.check("1255")).isEqualTo(new Valid("1255"));
        assertThat(soft.check(" ").accepted()).isFalse();
    }
}
