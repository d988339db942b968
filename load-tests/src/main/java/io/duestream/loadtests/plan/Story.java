package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.Fact.Address;
import io.duestream.loadtests.plan.Truth.Bill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What happens to a claim up to the end of a scene: what is published, and what is true then. */
final class Story {
    private final Fate fate;
    private final Claim claim;
    private final Timetable days;
    private final Scene end;
    private final List<Fact> facts = new ArrayList<>(4);
    private final Truth truth;

    private Story(Fate fate, Claim claim, Timetable days, Scene end) {
        this.fate = fate;
        this.claim = claim;
        this.days = days;
        this.end = end;
        truth = new Truth(money -> money.cause == null && !days.waitIsOver(money.booked, end));
    }

    /** The story of a fate, as far as the scene. */
    static Story of(Fate fate, Claim claim, Timetable days, Scene end) {
        Story story = new Story(fate, claim, days, end);
        for (Sentence sentence : fate.sentences()) {
            if (story.reaches(sentence.scene())) {
                sentence.tell().accept(story);
            }
        }
        return story;
    }

    boolean reaches(Scene scene) {
        return scene.compareTo(end) <= 0;
    }

    Fate fate() {
        return fate;
    }

    Claim claim() {
        return claim;
    }

    Timetable days() {
        return days;
    }

    LocalDate day(Scene scene) {
        return days.day(scene);
    }

    /** What is published, in the order of the sentences. */
    List<Fact> facts() {
        return facts;
    }

    Truth truth() {
        return truth;
    }

    /** The invoice whose story it is; it must have been issued. */
    Bill bill() {
        return truth.bills.getFirst();
    }

    /** Publishes a fact about the first or second invoice, from 0. */
    void publish(Scene scene, int which, long version, Supplier<SpecificRecord> change) {
        add(scene, Address.REFERENCE, claim.invoiceId(which), version, false, change);
    }

    /** Publishes a fact about money. */
    void publish(Scene scene, Address address, Supplier<SpecificRecord> change) {
        add(scene, address, null, 1, false, change);
    }

    /** Publishes something else under the id of money that was published before. */
    void contradict(Scene scene, Supplier<SpecificRecord> change) {
        add(scene, Address.REFERENCE, null, 1, true, change);
    }

    private void add(
            Scene scene,
            Address address,
            @Nullable String invoiceId,
            long version,
            boolean contradicts,
            Supplier<SpecificRecord> change) {
        Fact last = facts.isEmpty() ? null : facts.getLast();
        int place = last == null || last.scene() != scene ? 0 : last.place() + 1;
        facts.add(new Fact(scene, place, address, invoiceId, version, contradicts, change));
    }
}
