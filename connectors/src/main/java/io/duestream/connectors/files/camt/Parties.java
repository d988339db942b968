package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.xml.Found;
import io.duestream.connectors.files.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads {@code RltdPties}: names stand in {@code Nm} up to version .06, in {@code Pty/Nm} from .07 on. */
final class Parties {

    private final XmlCursor xml;
    private final Fields fields;
    private final CamtMessage message;
    private @Nullable String payerName;
    private @Nullable String ultimatePayerName;
    private @Nullable String payerAccount;
    private @Nullable String payeeAccount;

    Parties(XmlCursor xml, CamtMessage message) {
        this.xml = xml;
        this.fields = new Fields(xml);
        this.message = message;
    }

    void read() {
        xml.children(child -> {
            switch (child) {
                case "Dbtr" -> payerName = name();
                case "UltmtDbtr" -> ultimatePayerName = name();
                case "DbtrAcct" -> payerAccount = account();
                case "CdtrAcct" -> payeeAccount = account();
                default -> {}
            }
        });
    }

    @Nullable
    String payerName() {
        return payerName == null ? ultimatePayerName : payerName;
    }

    @Nullable
    String payerAccount() {
        return payerAccount;
    }

    @Nullable
    String payeeAccount() {
        return payeeAccount;
    }

    private @Nullable String name() {
        Found<String> name = new Found<>();
        xml.children(child -> {
            switch (child) {
                case "Nm" -> {
                    name.set(fields.text());
                    if (message.hasChoices()) {
                        xml.warn("Nm without Pty, as before version .07");
                    }
                }
                case "Pty" -> {
                    name.set(fields.textAt("Nm"));
                    if (!message.hasChoices()) {
                        xml.warn("Nm inside Pty, as from version .07 on");
                    }
                }
                default -> {}
            }
        });
        return name.get();
    }

    private @Nullable String account() {
        Found<String> account = new Found<>();
        xml.children(child -> {
            if (child.equals("Id")) {
                account.set(fields.account());
            }
        });
        return account.get();
    }
}
