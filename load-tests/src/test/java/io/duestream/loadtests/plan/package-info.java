/** Plans are what they promise: certain, repeatable, and right. */
@NullMarked
package io.duestream.loadtests.plan;

import org.jspecify.annotations.NullMarked;
