/** The made-up lives, and what must hold of the oracle in every one of them. */
@NullMarked
package io.duestream.loadtests.lives;

import org.jspecify.annotations.NullMarked;
