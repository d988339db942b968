/** The HTTP side over real loopback connections. */
@NullMarked
package io.duestream.processor.http;

import org.jspecify.annotations.NullMarked;
