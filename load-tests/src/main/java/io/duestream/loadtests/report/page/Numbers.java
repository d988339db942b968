package io.duestream.loadtests.report.page;

import java.util.Locale;

/** How figures are written: with commas between thousands and a point before decimals, in every locale. */
public final class Numbers {
    private static final int SIGNIFICANT = 3;
    private static final int MAX_DECIMALS = 6;

    private Numbers() {}

    /** A count, such as {@code 12,345}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A measured figure to three significant digits; whole digits are never rounded away. */
    public static String figure(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : "–";
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        int decimals = Math.clamp(SIGNIFICANT - 1L - magnitude, 0, MAX_DECIMALS);
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** A size in bytes with its unit, such as {@code 1.23 GB}. */
    public static String bytes(long bytes) {
        ByteUnit unit = ByteUnit.of((double) bytes);
        return figure(bytes / unit.bytes()) + " " + unit.symbol();
    }

    /** A time in seconds with its unit, such as {@code 8.25 s} or {@code 5 min 12 s}. */
    public static String seconds(double seconds) {
        if (seconds < 100) {
            return figure(seconds) + " s";
        }
        long whole = Math.round(seconds);
        return whole < 3_600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3_600 + " h " + whole / 60 % 60 + " min";
    }

    /** A change in percent with its sign, such as {@code +3.2 %}. */
    public static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%+.1f %%", share * 100) : "–";
    }

    /** A figure that somebody chose, such as {@code 0.25}: without the zeros that a measured one would end with. */
    public static String chosen(double value) {
        String text = figure(value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** A figure on an axis, short, in thousands or millions where the end of the axis calls for it: {@code 2.5k} of {@code 20k}. */
    static String tick(double value, double end) {
        if (value == 0) {
            return "0";
        }
        if (end >= 1e9) {
            return chosen(value / 1e9) + "G";
        }
        if (end >= 1e6) {
            return chosen(value / 1e6) + "M";
        }
        return end >= 1e4 ? chosen(value / 1e3) + "k" : chosen(value);
    }
}
