@NullMarked
package io.duestream.loadtests.bench;

import org.jspecify.annotations.NullMarked;
