package io.duestream.processor.planted.http;

import io.duestream.processor.planted.rules.Decision;

/** HTTP that decides. */
record PlantedHandler(Decision decision) {}
