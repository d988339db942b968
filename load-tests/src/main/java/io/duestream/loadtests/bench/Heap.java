package io.duestream.loadtests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of a heap among the flags of a JVM. */
final class Heap {
    private static final Pattern MOST = Pattern.compile("-Xmx(\\d+)([mMgG])");

    private Heap() {}

    /**
     * The most that it may take, MiB; the last flag that says so counts.
     *
     * @throws IllegalArgumentException if no flag says so
     */
    static long megabytes(List<String> flags) {
        for (String flag : flags.reversed()) {
            Matcher most = MOST.matcher(flag);
            if (most.matches()) {
                long size = Long.parseLong(most.group(1));
                return most.group(2).toLowerCase(Locale.ROOT).equals("g") ? size << 10 : size;
            }
        }
        throw new IllegalArgumentException(
                "the flags " + flags + " don't say how large the heap is: add -Xmx, in m or g");
    }

    /** The same flags with a heap of so many MiB. */
    static List<String> of(List<String> flags, long megabytes) {
        List<String> others = new ArrayList<>(flags.stream()
                .filter(flag -> !flag.startsWith("-Xmx") && !flag.startsWith("-Xms"))
                .toList());
        others.addAll(List.of("-Xms" + megabytes + "m", "-Xmx" + megabytes + "m"));
        return others;
    }
}
