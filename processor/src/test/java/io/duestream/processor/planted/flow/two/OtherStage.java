package io.duestream.processor.planted.flow.two;

/** The stage that is known. */
public record OtherStage(String name) {}
