package io.duestream.loadtests.run;

import org.jspecify.annotations.Nullable;

/**
 * How the playing of a plan ended.
 *
 * @param leg the last one that was begun
 * @param isThrough whether all of it was published, processed and read: then what is missing is lost, and else it may be on its way
 * @param failure why it ended early; null if it did not
 */
record Ending(int leg, boolean isThrough, @Nullable String failure) {}
