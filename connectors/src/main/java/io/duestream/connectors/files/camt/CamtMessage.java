package io.duestream.connectors.files.camt;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kind and version of a message, from its namespace.
 *
 * @param version 2 to 14
 */
record CamtMessage(Kind kind, int version) {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:(camt\\.05[234])\\.001\\.(\\d{2})");

    /** From this version on a status is a code element and a party stands in {@code Pty}. */
    private static final int CHOICES_SINCE = 7;

    static Optional<CamtMessage> of(String namespace) {
        Matcher matcher = NAMESPACE.matcher(namespace);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int version = Integer.parseInt(matcher.group(2));
        return version < 2 || version > 14
                ? Optional.empty()
                : Optional.of(new CamtMessage(Kind.of(matcher.group(1)), version));
    }

    boolean hasChoices() {
        return version >= CHOICES_SINCE;
    }

    @Override
    public String toString() {
        return "%s.001.%02d".formatted(kind.code, version);
    }

    enum Kind {
        REPORT("camt.052", "BkToCstmrAcctRpt", "Rpt"),
        STATEMENT("camt.053", "BkToCstmrStmt", "Stmt"),
        NOTIFICATION("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn");

        private final String code;
        private final String message;
        private final String statement;

        Kind(String code, String message, String statement) {
            this.code = code;
            this.message = message;
            this.statement = statement;
        }

        /** Name of the element below {@code Document}. */
        String message() {
            return message;
        }

        /** Name of the element that holds one account's entries. */
        String statement() {
            return statement;
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
