package io.duestream.processor.planted.rules;

/** Stands for the ledger's decision. */
public record Decision(String text) {}
