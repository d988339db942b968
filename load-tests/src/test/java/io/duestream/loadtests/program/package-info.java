@org.jspecify.annotations.NullMarked
package io.duestream.loadtests.program;
