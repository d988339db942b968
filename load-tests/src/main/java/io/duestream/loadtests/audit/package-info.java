/** What came out of a run, held against its plan. */
@NullMarked
package io.duestream.loadtests.audit;

import org.jspecify.annotations.NullMarked;
