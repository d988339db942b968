/** Made-up lives of accounts: what happens to an invoice and its money, from a seed, and the stream that many of them make. */
@NullMarked
package io.duestream.loadtests.lives;

import org.jspecify.annotations.NullMarked;
