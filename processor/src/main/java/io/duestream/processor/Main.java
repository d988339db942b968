package io.duestream.processor;

/** Placeholder until the verbs exist. */
public final class Main {
    private Main() {}

    /** Prints nothing. */
    public static void main(String[] args) {}
}
