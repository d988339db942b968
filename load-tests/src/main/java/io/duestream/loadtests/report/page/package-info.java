/** Pieces of which a page is made: elements, tables, plots, and how figures are written. They know nothing of what is shown. */
@NullMarked
package io.duestream.loadtests.report.page;

import org.jspecify.annotations.NullMarked;
