/**
 * The verb {@code run}: publishes a plan, leg by leg, to a cluster where processors run, measures, kills, and has the auditor judge what
 * came out. Start at {@link io.duestream.loadtests.run.LoadRun}.
 */
@org.jspecify.annotations.NullMarked
package io.duestream.loadtests.run;
