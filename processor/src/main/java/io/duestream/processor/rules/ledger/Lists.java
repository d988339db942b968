package io.duestream.processor.rules.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Short unmodifiable lists. They are walked by index: iterators were a tenth of what a decision allocated. */
final class Lists {
    private Lists() {}

    /** The first element that fits; null if none does. */
    static <T> @Nullable T find(List<T> list, Predicate<T> fits) {
        for (int i = 0; i < list.size(); i++) {
            if (fits.test(list.get(i))) {
                return list.get(i);
            }
        }
        return null;
    }

    static <T> long sum(List<T> list, ToLongFunction<T> part) {
        long sum = 0;
        for (int i = 0; i < list.size(); i++) {
            sum += part.applyAsLong(list.get(i));
        }
        return sum;
    }

    /** The elements that fit, in a list that may be changed. */
    static <T> List<T> those(List<T> list, Predicate<T> fits) {
        List<T> those = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (fits.test(list.get(i))) {
                those.add(list.get(i));
            }
        }
        return those;
    }

    /** The list with the element that fits replaced, or with a new one at its end. */
    static <T> List<T> put(List<T> list, Predicate<T> fits, UnaryOperator<T> change, T otherwise) {
        for (int i = 0; i < list.size(); i++) {
            if (fits.test(list.get(i))) {
                if (list.size() == 1) {
                    return List.of(change.apply(list.get(i)));
                }
                List<T> result = new ArrayList<>(list);
                result.set(i, change.apply(list.get(i)));
                return List.copyOf(result);
            }
        }
        return with(list, otherwise);
    }

    static <T> List<T> with(List<T> list, T element) {
        if (list.isEmpty()) {
            return List.of(element);
        }
        if (list.size() == 1) {
            return List.of(list.get(0), element);
        }
        List<T> result = new ArrayList<>(list.size() + 1);
        result.addAll(list);
        result.add(element);
        return List.copyOf(result);
    }
}
