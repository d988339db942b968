/**
 * The hot path's parts by themselves, under JMH. Every benchmark walks through many seeded inputs, so that no branch and no result can
 * be foreseen, and hands on what it computed. They compare builds on one machine; what a load run costs is measured by load runs.
 */
@NullMarked
package io.duestream.benchmarks;

import org.jspecify.annotations.NullMarked;
