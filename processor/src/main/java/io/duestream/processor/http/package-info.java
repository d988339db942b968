/** The HTTP side: what the stores say of an account, probes, metrics, the picture of the flow. Vert.x; nothing blocks its loop. */
@NullMarked
package io.duestream.processor.http;

import org.jspecify.annotations.NullMarked;
