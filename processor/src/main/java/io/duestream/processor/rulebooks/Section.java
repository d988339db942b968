package io.duestream.processor.rulebooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One mapping of a YAML file, read strictly: keys that nobody knows, missing ones and wrong types are refused. */
final class Section {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Else the market `no` would be read as false.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The form of a day, for messages. */
    static final String DATE = "a day such as 2026-01-31";

    /** The most calendar days that a file may name, ten years. */
    static final int DAYS_MAX = 3650;

    private static final int NAME_MAX = 40;

    private final String file;
    private final String path;
    private final JsonNode node;

    private Section(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** The mapping that is the whole file. */
    static Section parse(String file, String text) {
        return mapping(file, "", tree(file, text));
    }

    /** The list of strings that is the whole file. */
    static List<String> list(String file, String text) {
        return strings(file, "the file", tree(file, text));
    }

    private static JsonNode tree(String file, String text) {
        try {
            return YAML.readTree(text);
        } catch (MismatchedInputException e) {
            throw RulebookException.at(file, "the file", "more than one YAML document", "Keep one, without `---`");
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null
                    ? "the file"
                    : "line " + e.getLocation().getLineNr();
            throw RulebookException.at(
                    file, line, "not readable as YAML: " + firstLine(e.getOriginalMessage()), "Correct the line");
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static Section mapping(String file, String path, JsonNode node) {
        if (!node.isObject()) {
            throw RulebookException.at(
                    file, path.isEmpty() ? "the file" : path, "not a mapping", "Write it as lines of `key: value`");
        }
        return new Section(file, path, node);
    }

    /** Refuses any other key. */
    Section only(String... keys) {
        Set<String> known = new TreeSet<>(Set.of(keys));
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw refused(key, "unknown key", "Known here are " + String.join(", ", known));
            }
        });
        return this;
    }

    /** The name of the file. */
    String file() {
        return file;
    }

    /** The keys, in their order in the file. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Whether the key is there. */
    boolean has(String key) {
        return node.has(key);
    }

    /** A text, not blank. */
    String text(String key) {
        JsonNode value = value(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw refused(
                    key, "`" + value.asText() + "` is not a text", "Write a text, in quotes if it looks like a number");
        }
        return value.textValue();
    }

    /** A text of at most 40 characters of a pattern. */
    String named(String key, String pattern, String form) {
        String text = text(key);
        if (!text.matches(pattern) || text.length() > NAME_MAX) {
            throw refused(key, "`" + text + "` is not a name", "Write at most " + NAME_MAX + " " + form);
        }
        return text;
    }

    /** A text or a number, as it is written. */
    String scalar(String key) {
        return value(key).isNumber() ? value(key).asText() : text(key);
    }

    /** A whole number within the range. */
    int number(String key, int least, int most) {
        JsonNode value = value(key);
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw refused(
                    key,
                    "`" + value.asText() + "` is not a whole number from " + least + " to " + most,
                    "Write such a number");
        }
        return value.intValue();
    }

    /** A number of calendar days. */
    int days(String key) {
        return number(key, 0, DAYS_MAX);
    }

    /** A value that is written as a text of some form. */
    <T> T as(String key, Function<String, T> parser, String form) {
        return parsed(key, text(key), parser, form);
    }

    private <T> T parsed(String key, String text, Function<String, T> parser, String form) {
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw refused(key, "`" + text + "` is not " + form, "Write " + form);
        }
    }

    /** The mapping under a key. */
    Section section(String key) {
        return mapping(file, path(key), value(key));
    }

    /** The list of texts under a key. */
    List<String> texts(String key) {
        return strings(file, path(key), value(key));
    }

    /** The list of days under a key, in rising order. */
    List<LocalDate> dates(String key) {
        List<LocalDate> dates = new ArrayList<>();
        for (String text : texts(key)) {
            LocalDate date = parsed(key, text, LocalDate::parse, DATE);
            if (!dates.isEmpty() && !date.isAfter(dates.getLast())) {
                throw refused(key, text + " does not come after " + dates.getLast(), "Put the oldest first");
            }
            dates.add(date);
        }
        return dates;
    }

    /** The list of mappings under a key. */
    List<Section> sections(String key) {
        JsonNode list = value(key);
        if (!list.isArray()) {
            throw refused(key, "not a list", "Write its entries as lines that begin with `-`");
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            sections.add(mapping(file, path(key) + "[" + i + "]", list.get(i)));
        }
        return sections;
    }

    /** A refusal of the value of a key. */
    RulebookException refused(String key, String wrong, String remedy) {
        return RulebookException.at(file, path(key), wrong, remedy);
    }

    /** The place of a key, such as {@code versions[0].ladder[1].fee}. */
    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private JsonNode value(String key) {
        if (!node.has(key)) {
            throw refused(key, "missing", "Add it");
        }
        return node.get(key);
    }

    private static List<String> strings(String file, String path, JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.isTextual() ? entry.textValue() : ""));
        if (!list.isArray() || texts.contains("")) {
            throw RulebookException.at(
                    file, path, "not a list of texts", "Write its entries as lines that begin with `-`");
        }
        return List.copyOf(texts);
    }
}
