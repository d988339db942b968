package io.duestream.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import io.duestream.processor.planted.PlantedEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final String BASE = "io.duestream.processor";
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);
    private static final String PLANTED_BASE = PlantedEnvironment.class.getPackageName();
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_BASE);

    @ParameterizedTest
    @EnumSource
    void shouldStand(Walls wall) {
        wall.under(BASE).allowEmptyShould(true).check(PRODUCTION);
    }

    @Test
    void shouldLookAtRulesAndFlow() {
        assertThat(PRODUCTION.containPackage(BASE + ".rules.ledger")).isTrue();
        assertThat(PRODUCTION.containPackage(BASE + ".flow.ledger")).isTrue();
        assertThat(PRODUCTION).noneMatch(type -> type.getPackageName().startsWith(PLANTED_BASE));
    }

    @ParameterizedTest
    @CsvSource({
        "RULES_ARE_PURE, org.apache.kafka.streams.KeyValue",
        "RULES_READ_NO_CLOCK, java.time.Instant.now",
        "RULES_READ_NO_CLOCK, java.time.LocalDate.now",
        "RULES_READ_NO_CLOCK, java.lang.System.currentTimeMillis",
        "RULES_READ_NO_CLOCK, java.lang.System.nanoTime",
        "RULES_READ_NO_CLOCK, java.time.Clock.systemUTC",
        "RULES_READ_NO_CLOCK, java.time.InstantSource.system",
        "RULES_HAVE_NO_FRACTIONS, PlantedField touches double",
        "RULES_HAVE_NO_FRACTIONS, PlantedCall touches float",
        "STAGES_STAND_ALONE, planted.flow.two",
        "HTTP_DECIDES_NOTHING, planted.rules.Decision",
        "SETTINGS_READ_THE_ENVIRONMENT, PlantedEnvironment",
    })
    void shouldFallWhenAViolationIsPlanted(Walls wall, String culprit) {
        // when
        EvaluationResult result = wall.under(PLANTED_BASE).evaluate(PLANTED);

        // then
        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(culprit);
        assertThat(result.getFailureReport().toString()).contains("because");
    }

    @Test
    void shouldLetTheSettingsReadTheEnvironment() {
        List<String> details = Walls.SETTINGS_READ_THE_ENVIRONMENT
                .under(PLANTED_BASE)
                .evaluate(PLANTED)
                .getFailureReport()
                .getDetails();
        assertThat(details).hasSize(1);
    }
}
