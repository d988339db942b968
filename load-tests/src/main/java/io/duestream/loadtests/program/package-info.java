/** Where this program runs: its folder, and whether somebody watches. */
@org.jspecify.annotations.NullMarked
package io.duestream.loadtests.program;
