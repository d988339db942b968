/** Where this program runs: its folder, whether somebody watches, and what it must not leave behind. */
@org.jspecify.annotations.NullMarked
package io.duestream.loadtests.program;
