package io.duestream.loadtests.program;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether somebody watches. */
public final class Terminal {
    private Terminal() {}

    /** Whether input and output are a terminal that can move its cursor. */
    public static boolean isThere() {
        return isInteractive(System.console()) && isCapable(System.getenv());
    }

    static boolean isCapable(Map<String, String> environment) {
        return !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Whether colours and bold letters are welcome, see no-color.org. */
    public static boolean hasColour() {
        return System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** From Java 22 on there may be a console without a terminal, and a method to ask; before, there is none without. */
    private static boolean isInteractive(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
