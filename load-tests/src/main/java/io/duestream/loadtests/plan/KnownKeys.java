package io.duestream.loadtests.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses keys that no record component has. Jackson does so too, but only once it has found that others are missing, and for that reason. */
record KnownKeys(JsonParser parser, String source) {
    /** Reads the whole text; {@code type} is the record that it stands for. */
    void check(Class<? extends Record> type) throws IOException {
        parser.nextToken();
        value(type);
    }

    /** Reads a value; nothing is demanded of one of which the type is null. */
    private void value(@Nullable Type type) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(argument(type));
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Type> known = known(type);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                if (!known.isEmpty() && !known.containsKey(key)) {
                    throw unknown(key, known);
                }
                parser.nextToken();
                value(known.get(key));
            }
        }
    }

    private IOException unknown(String key, Map<String, Type> known) {
        JsonLocation place = parser.currentTokenLocation();
        return new IOException(source + ", line " + place.getLineNr() + ": '" + key + "' is not known here; there are "
                + known.keySet());
    }

    /** Keys with the types of their values: of a record its components, of a map from an enum its constants. */
    private static Map<String, Type> known(@Nullable Type type) {
        Map<String, Type> known = new LinkedHashMap<>();
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                known.put(component.getName(), component.getGenericType());
            }
        } else if (argument(type) instanceof Class<?> keys && keys.isEnum()) {
            Arrays.stream(keys.getEnumConstants()).forEach(constant -> known.put(constant.toString(), Object.class));
        }
        return known;
    }

    private static @Nullable Type argument(@Nullable Type type) {
        return type instanceof ParameterizedType generic
                ? List.of(generic.getActualTypeArguments()).getFirst()
                : null;
    }
}
