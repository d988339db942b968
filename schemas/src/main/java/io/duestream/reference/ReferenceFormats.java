package io.duestream.reference;

import static java.util.stream.Collectors.joining;

import io.duestream.reference.ReferenceCheck.Valid;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads formats from text and recognises them in references. */
final class ReferenceFormats {
    private static final List<ReferenceFormat> RECOGNISED = Arrays.stream(ReferenceScheme.values())
            .filter(scheme -> !scheme.isSoft() && !scheme.needsAgreedLength() && scheme.carriesReference())
            .map(scheme -> new ReferenceFormat(scheme, List.of()))
            .toList();

    private ReferenceFormats() {}

    static List<ReferenceFormat> recognise(@Nullable String raw) {
        return RECOGNISED.stream()
                .filter(format -> format.check(raw) instanceof Valid)
                .toList();
    }

    static ReferenceFormat parse(String text) {
        String[] parts = text.strip().split(":", 2);
        ReferenceScheme scheme = ReferenceScheme.named(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown reference format \"" + text + "\": use one of " + names() + ", such as se-ocr-4:15"));
        return new ReferenceFormat(scheme, parts.length == 1 ? List.of() : lengths(text, parts[1]));
    }

    static void requireLengths(ReferenceScheme scheme, List<Integer> lengths) {
        int most = scheme.mostAgreedLengths();
        require(lengths.size() <= most, scheme, most == 0 ? "takes no lengths" : "takes at most " + most + " lengths");
        require(
                !lengths.isEmpty() || !scheme.needsAgreedLength(),
                scheme,
                "needs one or two lengths, such as " + scheme.text() + ":15");
        require(new HashSet<>(lengths).size() == lengths.size(), scheme, "needs lengths that all differ");
        require(
                lengths.stream().allMatch(length -> length >= scheme.shortest() && length <= scheme.longest()),
                scheme,
                "needs lengths from " + scheme.shortest() + " to " + scheme.longest() + ", not " + lengths);
    }

    private static List<Integer> lengths(String text, String list) {
        if (!list.matches("\\s*[0-9]{1,2}\\s*(,\\s*[0-9]{1,2}\\s*)*")) {
            throw new IllegalArgumentException("The lengths in the reference format \"" + text
                    + "\" are not whole numbers with commas between, such as no-kid-mod11:7,9");
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    private static String names() {
        return Arrays.stream(ReferenceScheme.values())
                .map(ReferenceScheme::text)
                .collect(joining(", "));
    }

    private static void require(boolean right, ReferenceScheme scheme, String rule) {
        if (!right) {
            throw new IllegalArgumentException("The reference format " + scheme.text() + " " + rule);
        }
    }
}
