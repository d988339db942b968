package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.ledger.Credit;
import io.duestream.processor.rules.ledger.Dispute;
import io.duestream.processor.rules.ledger.Invoice;
import io.duestream.processor.rules.ledger.Issue;
import io.duestream.processor.rules.ledger.Respite;
import io.duestream.processor.rules.ledger.Step;
import io.duestream.processor.rules.ledger.Terms;

/** An invoice as bytes, within those of its account. */
@SuppressWarnings("EnumOrdinal") // the codes in the store; golden bytes hold the order
final class InvoiceCodec {
    private static final StepKind[] KINDS = StepKind.values();

    private InvoiceCodec() {}

    static void write(Packer out, Invoice i) {
        out.text(i.id());
        Issue issue = i.issue();
        out.write(issue == null ? 0 : 1);
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
        out.optionalDay(i.cancelledOn());
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
    }

    static Invoice read(Unpacker in) {
        String id = in.text();
        Issue issue = in.read() == 0 ? null : new Issue(in.currency(), in.day(), in.optionalText(), in.text());
        return new Invoice(
                id,
                issue,
                in.list(u -> new Terms(u.number(), u.number(), u.day())),
                in.list(u -> new Credit(u.text(), u.number(), u.day())),
                in.optionalDay(),
                in.list(u -> new Dispute(u.text(), u.optionalDay(), u.optionalDay())),
                in.list(u -> new Respite(u.text(), u.day(), u.day())),
                in.list(InvoiceCodec::step));
    }

    private static Step step(Unpacker in) {
        int head = (int) in.number();
        return new Step(head >>> 2, KINDS[head & 3], in.day(), in.number());
    }
}
