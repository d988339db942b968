/** XML from strangers: decoded strictly, limited in every direction, without document types, entities or network. */
@NullMarked
package io.duestream.connectors.files.xml;

import org.jspecify.annotations.NullMarked;
