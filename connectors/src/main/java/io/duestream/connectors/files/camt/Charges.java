package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.XmlCursor;

/** Reads {@code Chrgs}: what the bank kept, in minor units; what it gave is negative. */
final class Charges {

    private final XmlCursor xml;
    private final Fields fields;
    private long total;

    Charges(XmlCursor xml) {
        this.xml = xml;
        this.fields = new Fields(xml);
    }

    long read() {
        Charge own = new Charge();
        xml.children(child -> {
            if (child.equals("Rcrd")) {
                Charge charge = new Charge();
                xml.children(charge::child);
                total = Math.addExact(total, charge.signed());
            } else {
                own.child(child);
            }
        });
        return Math.addExact(total, own.signed());
    }

    /** One charge: directly below {@code Chrgs} in .02, in {@code Rcrd} later. */
    private final class Charge {
        private Money money = new Money(0, "");
        private Direction direction = Direction.DEBIT;

        void child(String name) {
            switch (name) {
                case "Amt" -> money = fields.money();
                case "CdtDbtInd" -> direction = fields.direction();
                default -> {}
            }
        }

        long signed() {
            return -direction.signed(money.minorUnits());
        }
    }
}
