/** The demo: its sample data, what it says and shows, how it tells a wrong outcome, and one run of the whole. */
@NullMarked
package io.duestream.loadtests.demo;

import org.jspecify.annotations.NullMarked;
