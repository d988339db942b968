package io.duestream.loadtests.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Ticks that people expect on a clock: whole seconds, minutes, quarters of an hour. */
final class TimeTicks {
    private static final int MOST = 6;
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int[] STEPS = {
        1,
        2,
        5,
        10,
        15,
        30,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        4 * HOUR
    };

    private TimeTicks() {}

    static Scale scale(double seconds) {
        double end = Math.max(1, seconds);
        int day = 24 * HOUR;
        int step = IntStream.of(STEPS)
                .filter(s -> end / s <= MOST)
                .findFirst()
                .orElse((int) Math.ceil(end / MOST / day) * day);
        List<Scale.Tick> ticks = new ArrayList<>();
        for (int at = 0; at <= end; at += step) {
            ticks.add(new Scale.Tick(at / end, label(at, end)));
        }
        String unit = end <= 2 * MINUTE ? "s" : end <= 2 * HOUR ? "min:s" : "h:min";
        return new Scale("time since start (" + unit + ")", at -> at / end, List.copyOf(ticks));
    }

    private static String label(int at, double end) {
        if (end <= 2 * MINUTE) {
            return Integer.toString(at);
        }
        int large = end <= 2 * HOUR ? MINUTE : HOUR;
        return String.format(Locale.ROOT, "%d:%02d", at / large, at % large * MINUTE / large);
    }
}
