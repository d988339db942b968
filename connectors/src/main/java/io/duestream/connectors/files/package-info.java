/** What a file format is: recognised by its first bytes, read as a stream, refused whole on the first hard error. */
@NullMarked
package io.duestream.connectors.files;

import org.jspecify.annotations.NullMarked;
