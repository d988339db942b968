package io.duestream.peers.job;

import io.duestream.peers.job.Placement.Placed;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fact changed, and what others are told of it.
 *
 * @param after the account now
 * @param status for {@code invoice-status}
 * @param matches for {@code matches}, in this order
 */
public record Decision(Account after, InvoiceStatus status, List<Match> matches) {
    /** Decides a fact; null if it changes nothing. */
    public static @Nullable Decision of(String key, Account before, Fact fact, Cause cause) {
        Account after = before.after(fact);
        if (after == null) {
            return null;
        }
        List<Placed> placed = Placement.of(after);
        return new Decision(
                after,
                Statuses.of(key, fact, after, placed, cause),
                isMoney(fact) ? matches(key, Placement.of(before), placed, after, cause) : List.of());
    }

    private static boolean isMoney(Fact fact) {
        return fact instanceof Fact.Issued || fact instanceof Fact.Received;
    }

    /** What moved: first what was taken back, then what was placed or stands with another amount. */
    private static List<Match> matches(String key, List<Placed> before, List<Placed> now, Account after, Cause cause) {
        List<Match> matches = new ArrayList<>(1);
        for (Placed part : before) {
            if (Placement.find(now, part.payment().id()) == null) {
                matches.add(Matches.takenBack(key, after, part.payment(), cause));
            }
        }
        for (Placed part : now) {
            Placed old = Placement.find(before, part.payment().id());
            if (old == null || old.principal() != part.principal()) {
                matches.add(Matches.placed(key, after, part, cause));
            }
        }
        return matches;
    }
}
