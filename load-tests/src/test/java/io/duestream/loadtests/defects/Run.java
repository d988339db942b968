package io.duestream.loadtests.defects;

import io.duestream.loadtests.audit.Auditor;
import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.PlannedEvent;
import io.duestream.loadtests.plan.Totals;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A plan played to a ledger, leg by leg, the clock striking now and then in between.
 *
 * @param published all records
 * @param legs what had come out at the end of each leg
 */
record Run(Plan plan, List<OutputRecord> published, List<Totals> legs) {
    private static final int TICK_EVERY = 40;
    private static final int LAST_TICKS = 3;

    static Run of(Plan plan, Ledger ledger, Schemas schemas) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        Auditor auditor = new Auditor(plan, schemas.cache());
        List<OutputRecord> published = new ArrayList<>();
        List<Totals> legs = new ArrayList<>();
        for (int leg = 0; leg < plan.legs().size(); leg++) {
            ledger.clock(plan.legs().get(leg).instant());
            for (Iterator<PlannedEvent> events = plan.events(leg); events.hasNext(); ) {
                if (random.nextInt(TICK_EVERY) == 0) {
                    ledger.tick();
                }
                ledger.send(events.next());
            }
            for (int tick = 0; tick < LAST_TICKS; tick++) {
                ledger.tick();
            }
            List<OutputRecord> news = ledger.published();
            news.forEach(record -> take(auditor, record));
            published.addAll(news);
            legs.add(auditor.seen());
        }
        return new Run(plan, published, legs);
    }

    /** What an auditor says of these records, from a run of the plan. */
    static Verdict audited(Plan plan, List<OutputRecord> records, Schemas schemas) {
        Auditor auditor = new Auditor(plan, schemas.cache());
        records.forEach(record -> take(auditor, record));
        return auditor.verdict();
    }

    private static void take(Auditor auditor, OutputRecord record) {
        auditor.take(record.stream(), 0, record.key(), record.value());
    }
}
