/** The audit stands on its own. */
@NullMarked
package io.duestream.loadtests.audit;

import org.jspecify.annotations.NullMarked;
