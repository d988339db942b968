package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * One balance of a statement.
 *
 * @param code {@code OPBD} opening booked, {@code PRCD} previous closing booked, {@code CLBD} closing booked, or others
 */
record Balance(@Nullable String code, Money money, Direction direction) {

    /** In minor units; an overdraft is negative. */
    long signed() {
        return direction.signed(money.minorUnits());
    }

    /** Reads {@code Bal}. */
    static final class Reader {

        private final XmlCursor xml;
        private final Fields fields;
        private @Nullable String code;
        private @Nullable Money money;
        private Direction direction = Direction.CREDIT;

        Reader(XmlCursor xml) {
            this.xml = xml;
            this.fields = new Fields(xml);
        }

        Balance read() {
            xml.children(child -> {
                switch (child) {
                    case "Tp" -> code = fields.textAt("CdOrPrtry", "Cd");
                    case "Amt" -> money = fields.money();
                    case "CdtDbtInd" -> direction = fields.direction();
                    default -> {}
                }
            });
            if (money == null) {
                throw xml.refusal("the balance has no Amt", Remedy.ASK_BANK);
            }
            return new Balance(code, money, direction);
        }
    }
}
