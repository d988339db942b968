/**
 * What a load run and the bench measured, and how it is shown: the results as JSON ({@link io.duestream.loadtests.report.RunResult},
 * {@link io.duestream.loadtests.report.BenchReport}), a page of one file for each, and the comparison of a run with an accepted one.
 */
@NullMarked
package io.duestream.loadtests.report;

import org.jspecify.annotations.NullMarked;
