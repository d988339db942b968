package io.duestream.processor.http;

import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where accounts are looked up. */
@FunctionalInterface
public interface Accounts {
    /** Looks an account up. May block: it is called on a thread of its own, and given up after a deadline. */
    Answer find(AccountKey key);

    /** Accounts of an instance that can't answer, and why: a plain sentence. */
    static Accounts notAvailable(String reason) {
        return key -> new Answer.NotAvailable(reason);
    }

    /** What looking an account up leads to. */
    sealed interface Answer {
        /**
         * The account is here.
         *
         * @param next when the ledger looks at it again; null for never
         */
        record Found(AccountView account, @Nullable Instant next) implements Answer {}

        /** It would be here, but there is none. */
        record None() implements Answer {}

        /** Another instance has it, whose HTTP side is at this address. */
        record Elsewhere(String host, int port) implements Answer {}

        /** Nobody can tell now, for a reason that passes: a plain sentence. */
        record NotAvailable(String reason) implements Answer {}
    }
}
