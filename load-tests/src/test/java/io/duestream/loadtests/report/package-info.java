/** The report on results that are made up from a seed. */
@NullMarked
package io.duestream.loadtests.report;

import org.jspecify.annotations.NullMarked;
