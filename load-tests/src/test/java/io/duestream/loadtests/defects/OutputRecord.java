package io.duestream.loadtests.defects;

import io.duestream.schemas.EventStreams;
import org.jspecify.annotations.Nullable;

/** A record that a ledger has published. */
@SuppressWarnings("ArrayRecordComponent") // carried on, never compared
public record OutputRecord(EventStreams stream, byte @Nullable [] key, byte @Nullable [] value) {}
