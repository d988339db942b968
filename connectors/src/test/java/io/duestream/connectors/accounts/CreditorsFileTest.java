package io.duestream.connectors.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.connectors.files.FileEvent.Supplier;
import io.duestream.connectors.files.FileRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditorsFileTest {

    static final String YAML = """
            creditors:
              - id: fjordlys
                name: Fjordlys AS
                market: no
                currency: NOK
                policies:
                  - from: 2026-07-01
                    policy: gentle
                  - from: 2026-01-01
                    policy: standard
                supplier:
                  companyId: "987654325"
                  endpointId: 0192:987654325
                references: [no-kid-mod10]
                accounts:
                  - id: 1503 22 44551
                    currency: NOK
                    source: camt.054
                    cutoff: 17:30
                    zone: Europe/Oslo
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldReadEveryKey() throws IOException {
        // when
        Creditors creditors = load(YAML);
        // then
        CreditorSettings creditor = creditors.ownerOf("15032244551").orElseThrow();
        assertThat(creditor.market()).isEqualTo("no");
        assertThat(creditor.policies()).extracting(PolicySettings::policy).containsExactly("standard", "gentle");
        assertThat(creditor.policies().getFirst().from()).isEqualTo(LocalDate.parse("2026-01-01"));
        assertThat(creditor.formats()).hasSize(1);
        assertThat(creditor.accounts())
                .containsExactly(new AccountSettings(
                        "15032244551", "NOK", PostingSource.CAMT_054, LocalTime.of(17, 30), ZoneId.of("Europe/Oslo")));
    }

    @ParameterizedTest
    @CsvSource({"0192:987654325,,true", ",987654325,true", "0007:987654325,,false", ",123,false", ",,false"})
    void shouldRecogniseItsInvoices(String endpoint, String company, boolean own) throws IOException {
        assertThat(load(YAML).issuers(new Supplier(endpoint, company))).hasSize(own ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cutoff: 17:30 | cutof: 17:30 | creditors[0].accounts[0].cutof
            cutoff: 17:30 | cutoff: 25:30 | creditors[0].accounts[0].cutoff
            source: camt.054 | source: camt.052 | neither camt.053 nor camt.054
            zone: Europe/Oslo | zone: Europe/Bergen | creditors[0].accounts[0].zone
            market: no | market: de | market: "de" is not one of
            companyId: | companyID: | creditors[0].supplier.companyID
            creditors: | creditor: | creditor
            name: Fjordlys AS | name: | name: is missing
            id: fjordlys | id: fjord lys | is not 1 to 40 letters
            references: [no-kid-mod10] | references: [no-kid-mod9] | references:
            from: 2026-07-01 | from: 2026-01-01 | two begin on the same day
            currency: NOK | currency: nok | currency
            market: no | id: twice | id
            """)
    void shouldRefuseAndNameTheKey(String right, String wrong, String message) {
        assertThatThrownBy(() -> load(YAML.replace(right, wrong)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseAnAccountOfTwoCreditors() {
        // given
        String second = YAML.substring(YAML.indexOf("  - id")).replace("fjordlys", "granit");
        // then
        assertThatThrownBy(() -> load(YAML + second))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("15032244551 occurs 2 times");
    }

    private Creditors load(String yaml) throws IOException {
        return CreditorsFile.load(Files.writeString(folder.resolve("creditors.yaml"), yaml));
    }
}
