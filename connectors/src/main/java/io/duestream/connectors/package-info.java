/** The command line: reads, previews and publishes bank files and invoices. */
@NullMarked
package io.duestream.connectors;

import org.jspecify.annotations.NullMarked;
