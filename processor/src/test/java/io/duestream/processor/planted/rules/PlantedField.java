package io.duestream.processor.planted.rules;

/** Money with fractions. */
record PlantedField(double amount) {}
