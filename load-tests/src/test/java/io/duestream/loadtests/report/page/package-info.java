/** The pieces of a page. */
@NullMarked
package io.duestream.loadtests.report.page;

import org.jspecify.annotations.NullMarked;
