package io.duestream.processor.flow;

import io.duestream.processor.flow.ledger.LedgerStage;
import java.util.Arrays;
import java.util.List;

/** All stages there are. To add one: its package, and its line here. */
public final class Stages {
    /** The stages, in the order in which events pass them. */
    public static final List<Stage> ALL = List.of(LedgerStage.stage());

    private Stages() {}

    /** The stages of a comma-separated list of names; refuses names that do not exist. */
    public static List<Stage> named(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .map(Stages::stage)
                .toList();
    }

    private static Stage stage(String name) {
        return ALL.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no stage '" + name + "'; there are "
                        + ALL.stream().map(Stage::name).toList()));
    }
}
