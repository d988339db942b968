package io.duestream.processor.flow.ledger;

import io.duestream.processor.flow.Output;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.Decision;
import io.duestream.processor.rules.ledger.Decision.Accepted;
import io.duestream.processor.rules.ledger.Ledger;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.processor.rules.ledger.LedgerCommand.Tick;
import io.duestream.processor.rules.ledger.LedgerEvent.Conflicted;
import io.duestream.processor.rules.ledger.Refusal;
import io.duestream.processor.rules.ledger.Ticks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger between its stored bytes and its published events, without Kafka: what the stage runs, and what replays run. */
public final class LedgerCore {
    private final Rulebook rulebook;

    /** A ledger under these policies. */
    public LedgerCore(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What came of a command. */
    public sealed interface Result {
        /** Nothing new. */
        record Unchanged() implements Result {}

        /**
         * Nothing that a tick could do yet.
         *
         * @param again when it may; null if only a change of the account or a mark of the bank's files can bring it about
         */
        record Waits(@Nullable Instant again) implements Result {}

        /** Refused whole. */
        record Refused(Refusal refusal) implements Result {}

        /**
         * The account changed.
         *
         * @param state what to store; null where the account has left
         * @param outputs what to publish, in order
         * @param conflict whether the record contradicts what is known and belongs to the dead letters too
         */
        @SuppressWarnings("ArrayRecordComponent") // stored, never compared
        record Changed(byte @Nullable [] state, List<Output> outputs, boolean conflict) implements Result {}
    }

    /** Decides a command on the stored bytes of an account; null bytes are an account without facts. */
    public Result decide(AccountKey key, byte @Nullable [] state, LedgerCommand command, Cause cause) {
        Account account = state == null ? Account.EMPTY : AccountCodec.decode(state);
        return switch (Ledger.decide(key, account, command, rulebook, cause.at())) {
            case Decision.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case Accepted accepted when accepted.events().isEmpty() -> unchanged(accepted, command, cause);
            case Accepted accepted -> changed(accepted, cause);
        };
    }

    private Result unchanged(Accepted accepted, LedgerCommand command, Cause cause) {
        return command instanceof Tick tick
                ? new Result.Waits(Ticks.again(accepted.before(), rulebook, tick, cause.at()))
                : new Result.Unchanged();
    }

    private Result changed(Accepted accepted, Cause cause) {
        AccountView after = accepted.after();
        byte[] state =
                after.account().isEmpty() ? null : AccountCodec.encode(after.account(), Ticks.next(after, rulebook));
        // A conflict is the whole of what a record led to.
        boolean conflict = accepted.events().get(0) instanceof Conflicted;
        return new Result.Changed(state, Publications.of(accepted, cause), conflict);
    }

    /** What the stored bytes of an account say now. */
    public AccountView view(AccountKey key, byte @Nullable [] state) {
        return AccountView.of(key, state == null ? Account.EMPTY : AccountCodec.decode(state), rulebook);
    }
}
