package io.duestream.processor.http;

import io.duestream.processor.http.Check.Verdict;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams.State;

/** The checks of one stage, by the state of its Kafka Streams application. */
public final class StageChecks {
    private StageChecks() {}

    /** Good until the application has given up: its threads died and are not replaced. For {@code /live}. */
    public static Check alive(String stage, Supplier<State> state) {
        return new Check(stage, () -> {
            State now = state.get();
            return switch (now) {
                case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN, NOT_RUNNING -> Verdict.good("state is " + now);
                case PENDING_ERROR, ERROR ->
                    Verdict.bad("state is " + now + ": its threads died; see the log for the cause, then restart");
            };
        });
    }

    /** Good while the application runs, with its stores restored. For {@code /ready}. */
    public static Check running(String stage, Supplier<State> state) {
        return new Check(stage, () -> {
            State now = state.get();
            return switch (now) {
                case RUNNING -> Verdict.good("running, stores restored");
                case CREATED -> Verdict.bad("not started yet");
                case REBALANCING -> Verdict.bad("rebalancing or restoring its stores");
                case PENDING_SHUTDOWN, NOT_RUNNING -> Verdict.bad("shut down");
                case PENDING_ERROR, ERROR -> Verdict.bad("its threads died; see the log for the cause");
            };
        });
    }
}
