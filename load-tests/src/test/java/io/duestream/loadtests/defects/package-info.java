/** A verdict is worth what it catches: processors that are broken on purpose, and outputs that are spoilt on purpose. */
@NullMarked
package io.duestream.loadtests.defects;

import org.jspecify.annotations.NullMarked;
