/** Duestream beside what a user would pick instead: one job, one machine, one run, the outputs of each checked. */
@NullMarked
package io.duestream.loadtests.bench;

import org.jspecify.annotations.NullMarked;
