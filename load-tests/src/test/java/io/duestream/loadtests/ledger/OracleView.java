package io.duestream.loadtests.ledger;

import io.duestream.loadtests.oracle.FeedRule;
import io.duestream.loadtests.oracle.ModelPolicy;
import io.duestream.loadtests.oracle.Oracle;
import io.duestream.processor.flow.Output;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the oracle expects and what was published, side by side. */
public final class OracleView {
    private OracleView() {}

    /** The policy of these tests, with this settling time. */
    public static ModelPolicy policy(Duration settling, int retentionDays) {
        ModelPolicy policy = LedgerAgainstOracleTest.policy(retentionDays);
        return new ModelPolicy(
                policy.rungs(),
                policy.timeOfDay(),
                policy.zone(),
                new FeedRule.Marks(settling),
                policy.waitDays(),
                policy.retentionDays());
    }

    /** What the oracle expects of every account that has facts. */
    public static Map<String, Object> known(Oracle oracle) {
        Map<String, Object> known = new TreeMap<>();
        oracle.expected().forEach((key, expected) -> {
            if (expected.state() != AccountState.EMPTY) {
                known.put(key, expected);
            }
        });
        return known;
    }

    /** What readers of the streams know of the accounts with these keys. */
    public static Map<String, Object> published(List<Output> outputs, Set<String> keys) {
        Map<String, List<Output>> byAccount = new HashMap<>();
        for (Output output : outputs) {
            if (output.stream() != EventStreams.DEAD_LETTERS) {
                byAccount
                        .computeIfAbsent(account(output), k -> new ArrayList<>())
                        .add(output);
            }
        }
        Map<String, Object> published = new TreeMap<>();
        byAccount.forEach((key, events) -> {
            Published reader = new Published();
            reader.read(events);
            if (keys.contains(key)) {
                published.put(key, readable(reader));
            }
        });
        return published;
    }

    private static Object readable(Published reader) {
        try {
            return reader.asExpected();
        } catch (IllegalStateException notYet) {
            return "nothing yet: " + notYet.getMessage();
        }
    }

    /** The account that an event is about; matches and unmatched money name it, the others have its key. */
    private static String account(Output output) {
        Object creditor = output.event().getSchema().getField("creditor") == null
                ? null
                : output.event()
                        .get(output.event().getSchema().getField("creditor").pos());
        return creditor == null
                ? output.key()
                : creditor + "|"
                        + output.event()
                                .get(output.event()
                                        .getSchema()
                                        .getField("reference")
                                        .pos());
    }
}
