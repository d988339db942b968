package io.duestream.connectors.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses keys that no record has a component for. */
final class KnownKeys {

    private KnownKeys() {}

    static void require(JsonNode node, Class<?> type) {
        require(node, type, "");
    }

    private static void require(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType list && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                require(node.get(i), list.getActualTypeArguments()[0], path + "[" + i + "]");
            }
        } else if (type instanceof Class<?> known && known.isRecord() && node.isObject()) {
            node.properties().forEach(entry -> {
                String below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                require(
                        entry.getValue(),
                        component(known, entry.getKey(), below).getGenericType(),
                        below);
            });
        }
    }

    private static RecordComponent component(Class<?> type, String key, String path) {
        List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
        return components.stream()
                .filter(component -> component.getName().equals(key))
                .findFirst()
                .orElseThrow(() -> new FileRefusedException(
                        new Location(path, 0, 0),
                        "the key is not known; known here: "
                                + components.stream()
                                        .map(RecordComponent::getName)
                                        .collect(Collectors.joining(", ")),
                        "Correct the file and try again"));
    }
}
