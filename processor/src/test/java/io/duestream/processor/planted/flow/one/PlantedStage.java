package io.duestream.processor.planted.flow.one;

import io.duestream.processor.planted.flow.two.OtherStage;

/** A stage that knows another. */
record PlantedStage(OtherStage other) {}
