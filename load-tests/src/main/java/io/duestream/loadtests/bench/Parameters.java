package io.duestream.loadtests.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What decides a run's result, as text: {@code open=1000000 jvm=-Xms2g -Xmx2g}. A value may have blanks, but no {@code word=} behind one. */
final class Parameters {
    private static final Pattern NEXT = Pattern.compile(" (?=[A-Za-z][A-Za-z-]*=)");

    private Parameters() {}

    /** The text of parameters, in their order; those without a value are left out. */
    static String text(Map<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value);
            }
        });
        return text.toString();
    }

    /** The parameters of a text, in its order. */
    static Map<String, String> of(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : NEXT.split(text.strip(), -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return parameters;
    }
}
