package io.duestream.loadtests.run;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command line as it may be shown: without secrets. */
final class CommandText {
    private static final Pattern SECRET = Pattern.compile(
            "([^=]*(?:password|secret|jaas|credential|token|user\\.info|key)[^=]*=).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CommandText() {}

    static String of(List<String> arguments) {
        return arguments.stream().map(CommandText::shown).collect(Collectors.joining(" "));
    }

    private static String shown(String argument) {
        String without = SECRET.matcher(argument).replaceFirst("$1***");
        return without.contains(" ") ? '\'' + without + '\'' : without;
    }
}
