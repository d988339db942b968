package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.ledger.AccountKey;
import java.nio.charset.StandardCharsets;

/** Accounts' record keys: {@code creditor|reference}, as everywhere in Duestream. */
final class AccountKeys {
    private AccountKeys() {}

    static String text(AccountKey key) {
        return key.creditor() + '|' + key.reference();
    }

    static byte[] bytes(AccountKey key) {
        return text(key).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a key that was checked before it was stored. */
    static AccountKey parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int bar = text.indexOf('|');
        return new AccountKey(text.substring(0, bar), text.substring(bar + 1));
    }
}
