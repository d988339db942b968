package io.duestream.loadtests.lives;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Fisher and Yates. */
public final class Shuffle {
    private Shuffle() {}

    /** Puts the list in random order; every order is as likely as any other. */
    public static void shuffle(List<?> list, SplittableRandom random) {
        for (int last = list.size() - 1; last > 0; last--) {
            Collections.swap(list, last, random.nextInt(last + 1));
        }
    }
}
