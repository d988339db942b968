/** What every peer is as a process: its options, its way to the registry, its start and its end. */
@NullMarked
package io.duestream.peers.app;

import org.jspecify.annotations.NullMarked;
