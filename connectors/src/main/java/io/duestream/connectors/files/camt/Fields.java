package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.Found;
import io.duestream.connectors.files.xml.XmlCursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the small types that occur all over a message. Each method ends behind the current element. */
final class Fields {

    private final XmlCursor xml;

    Fields(XmlCursor xml) {
        this.xml = xml;
    }

    /** Text, null when empty. */
    @Nullable
    String text() {
        String text = xml.text();
        return text.isEmpty() ? null : text;
    }

    /** Text of the deepest wanted child, such as {@code Cd} in {@code Tp/CdOrPrtry/Cd}; null when absent. */
    @Nullable
    String textAt(String... path) {
        return textAt(0, path);
    }

    private @Nullable String textAt(int depth, String... path) {
        if (depth == path.length) {
            return text();
        }
        Found<String> found = new Found<>();
        xml.children(child -> {
            if (child.equals(path[depth]) && found.get() == null) {
                found.set(textAt(depth + 1, path));
            }
        });
        return found.get();
    }

    /** An amount with its {@code Ccy} attribute. */
    Money money() {
        String currency = xml.attribute("Ccy");
        String text = xml.text();
        if (currency == null) {
            throw xml.refusal("the attribute Ccy is missing", Remedy.ASK_BANK);
        }
        return money(text, currency);
    }

    /** An amount without currency, read in the given one. */
    Money money(String text, String currency) {
        try {
            return Money.parse(text, currency);
        } catch (IllegalArgumentException e) {
            String remedy = text.startsWith("-")
                    ? "ISO 20022 amounts carry no sign, CdtDbtInd tells the direction: ask the bank for a correct file"
                    : Remedy.ASK_BANK;
            throw xml.refusal(String.valueOf(e.getMessage()), remedy);
        }
    }

    /** {@code CdtDbtInd}. */
    Direction direction() {
        String code = xml.text();
        return switch (code) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            default -> throw xml.refusal("\"" + code + "\" is neither CRDT nor DBIT", Remedy.ASK_BANK);
        };
    }

    /** {@code true}, {@code false}, {@code 1} or {@code 0}. */
    boolean flag() {
        String text = xml.text();
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw xml.refusal("\"" + text + "\" is neither true nor false", Remedy.ASK_BANK);
        };
    }

    /** A count, 0 or more. */
    long count() {
        String text = xml.text();
        if (!text.matches("[0-9]{1,15}")) {
            throw xml.refusal("\"" + text + "\" is not a count", Remedy.ASK_BANK);
        }
        return Long.parseLong(text);
    }

    /** {@code Dt} or {@code DtTm}: the day as the bank wrote it; null when neither is there. */
    @Nullable
    LocalDate day() {
        Found<LocalDate> day = new Found<>();
        xml.children(child -> {
            if (child.equals("Dt") || child.equals("DtTm")) {
                day.set(dayOf(xml.text()));
            }
        });
        return day.get();
    }

    /** The day of a date or date and time; a zone behind it is left out, for the bank's own day counts. */
    LocalDate dayOf(String text) {
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (day.getYear() >= 1970 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // the same answer as for a year out of range
        }
        throw xml.refusal("\"" + text + "\" is not a date between 1970 and 2199", Remedy.ASK_BANK);
    }

    /** A date and time, with or without offset. */
    Created created() {
        String text = xml.text();
        dayOf(text);
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return new Created(time.toLocalDateTime(), time.getOffset());
        } catch (DateTimeException e) {
            return withoutOffset(text);
        }
    }

    private Created withoutOffset(String text) {
        try {
            return new Created(LocalDateTime.parse(text), null);
        } catch (DateTimeException e) {
            throw xml.refusal("\"" + text + "\" is not a date and time", Remedy.ASK_BANK);
        }
    }

    /** Account or party identification: {@code IBAN}, or {@code Othr/Id}; without blanks; null when neither is there. */
    @Nullable
    String account() {
        Found<String> id = new Found<>();
        xml.children(child -> {
            switch (child) {
                case "IBAN" -> id.set(text());
                case "Othr" -> id.set(textAt("Id"));
                default -> {}
            }
        });
        return id.get() == null ? null : id.get().replaceAll("\\s", "");
    }

    /** When a message or statement was made, in the bank's local time. */
    record Created(LocalDateTime time, @Nullable ZoneOffset offset) {}
}
