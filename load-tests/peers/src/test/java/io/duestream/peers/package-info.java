/** Every peer, as a process on a real broker, against a small model of the job. */
@NullMarked
package io.duestream.peers;

import org.jspecify.annotations.NullMarked;
