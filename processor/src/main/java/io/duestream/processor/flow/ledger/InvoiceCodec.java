package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.ledger.Credit;
import io.duestream.processor.rules.ledger.Delivery;
import io.duestream.processor.rules.ledger.Dispute;
import io.duestream.processor.rules.ledger.Invoice;
import io.duestream.processor.rules.ledger.Issue;
import io.duestream.processor.rules.ledger.Respite;
import io.duestream.processor.rules.ledger.Step;
import io.duestream.processor.rules.ledger.Terms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as bytes, within those of its account. A byte behind its id says which of its optional parts are there; in
 * version 1 it knew the issue only.
 */
@SuppressWarnings("EnumOrdinal") // the codes in the store; golden bytes hold the order
final class InvoiceCodec {
    private static final int ISSUED = 1;
    private static final int CANCELLED = 2;
    private static final int DELIVERED = 4;
    private static final int FAILED = 8;
    private static final StepKind[] KINDS = StepKind.values();

    private InvoiceCodec() {}

    static void write(Packer out, Invoice i) {
        out.text(i.id());
        Issue issue = i.issue();
        Delivery delivery = i.delivery();
        out.write(has(ISSUED, issue)
                | has(CANCELLED, i.cancelledOn())
                | has(DELIVERED, delivery.deliveredOn())
                | has(FAILED, delivery.failedOn()));
        if (issue != null) {
            out.currency(issue.currency());
            out.day(issue.date());
            out.optionalText(issue.customer());
            out.text(issue.policy());
        }
        out.list(i.terms(), (o, t) -> {
            o.number(t.revision());
            o.number(t.amount());
            o.day(t.dueDate());
        });
        out.list(i.credits(), (o, c) -> {
            o.text(c.id());
            o.number(c.amount());
            o.day(c.date());
        });
        day(out, i.cancelledOn());
        out.list(i.disputes(), (o, d) -> {
            o.text(d.id());
            o.optionalDay(d.opened());
            o.optionalDay(d.settled());
        });
        out.list(i.respites(), (o, r) -> {
            o.text(r.id());
            o.day(r.from());
            o.day(r.until());
        });
        out.list(i.steps(), (o, s) -> {
            o.number(((long) s.level() << 2) | s.kind().ordinal());
            o.day(s.day());
            o.number(s.fee());
        });
        day(out, delivery.deliveredOn());
        day(out, delivery.failedOn());
    }

    private static int has(int flag, @Nullable Object part) {
        return part == null ? 0 : flag;
    }

    private static void day(Packer out, @Nullable LocalDate day) {
        if (day != null) {
            out.day(day);
        }
    }

    static Invoice read(Unpacker in, int version) {
        String id = in.text();
        int has = in.read();
        Issue issue = (has & ISSUED) == 0 ? null : new Issue(in.currency(), in.day(), in.optionalText(), in.text());
        return new Invoice(
                id,
                issue,
                in.list(u -> new Terms(u.number(), u.number(), u.day())),
                in.list(u -> new Credit(u.text(), u.number(), u.day())),
                version == 1 ? in.optionalDay() : day(in, has & CANCELLED),
                in.list(u -> new Dispute(u.text(), u.optionalDay(), u.optionalDay())),
                in.list(u -> new Respite(u.text(), u.day(), u.day())),
                in.list(InvoiceCodec::step),
                new Delivery(day(in, has & DELIVERED), day(in, has & FAILED)));
    }

    private static @Nullable LocalDate day(Unpacker in, int flag) {
        return flag == 0 ? null : in.day();
    }

    private static Step step(Unpacker in) {
        int head = (int) in.number();
        return new Step(head >>> 2, KINDS[head & 3], in.day(), in.number());
    }
}
