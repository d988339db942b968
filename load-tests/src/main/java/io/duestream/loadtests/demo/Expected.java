package io.duestream.loadtests.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must come of the sample data: {@code expected.yaml}.
 *
 * @param lastDay last day of the sample data
 * @param look reference of an account that is worth looking up
 * @param otherMoney money under references of no invoice
 */
record Expected(
        String creditor,
        String currency,
        LocalDate lastDay,
        String look,
        Totals totals,
        List<ExpectedInvoice> invoices,
        List<OtherMoney> otherMoney) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new JavaTimeModule())
            .build();

    /** Copies the lists. */
    Expected {
        invoices = List.copyOf(invoices);
        otherMoney = List.copyOf(otherMoney);
    }

    /** Reads the file. */
    static Expected load(Path file) throws IOException {
        return YAML.readValue(Files.readAllBytes(file), Expected.class);
    }

    /**
     * One invoice; what is absent is 0 or none.
     *
     * @param outcome the row of the summary that it belongs to
     * @param story what happens to it, in words
     */
    record ExpectedInvoice(
            String invoice,
            String reference,
            String outcome,
            String story,
            String state,
            @Nullable Amount paid,
            @Nullable Amount open,
            @Nullable Amount fees,
            @Nullable List<String> steps,
            @Nullable NavigableMap<String, Amount> unplaced) {
        /** The same as it is read off the streams. */
        Outcome result() {
            return new Outcome(
                    state,
                    Objects.requireNonNullElse(paid, Amount.ZERO),
                    Objects.requireNonNullElse(open, Amount.ZERO),
                    Objects.requireNonNullElse(fees, Amount.ZERO),
                    Objects.requireNonNullElse(steps, List.of()),
                    Objects.requireNonNullElse(unplaced, new TreeMap<>()));
        }
    }

    /**
     * Money that no invoice takes.
     *
     * @param reference empty where the payer gave none
     */
    record OtherMoney(String reference, String cause, Amount amount, String story) {
        /** The same as it is read off the streams. */
        Leftover result() {
            return new Leftover(reference, cause, amount);
        }
    }
}
