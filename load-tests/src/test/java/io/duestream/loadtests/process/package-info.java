/** The processor as a process of its own, on a real broker: killed, poisoned, cut off. */
@NullMarked
package io.duestream.loadtests.process;

import org.jspecify.annotations.NullMarked;
