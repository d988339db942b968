package io.duestream.processor.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to which instant of business time the input of a partition is known to be processed. Nothing that time makes due
 * later than that is done, so no step is taken while a task lags behind what others have already published.
 */
@FunctionalInterface
public interface Horizon {
    /** The instant; null while it is not known. */
    @Nullable
    Instant of(int partition);
}
