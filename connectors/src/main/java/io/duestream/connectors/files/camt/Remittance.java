package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the payer says the money is for ({@code RmtInf}).
 *
 * @param lines free text
 * @param items references, invoices and credit notes, in the order listed
 * @param documents other documents that are named, and additional remittance text
 */
record Remittance(List<String> lines, List<Item> items, List<String> documents) {

    static final Remittance NONE = new Remittance(List.of(), List.of(), List.of());

    Remittance {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        documents = List.copyOf(documents);
    }

    /** The first reference that isn't a credit note's. */
    Optional<Item> first() {
        return items.stream().filter(item -> !item.creditNote()).findFirst();
    }

    /** Whether each item is a part of that amount, and the parts come to it exactly. */
    boolean splits(Money total) {
        return items.size() > 1
                && items.stream().allMatch(item -> item.isPartOf(total))
                && items.stream()
                        .map(Item::amount)
                        .mapToLong(money -> money == null ? 0 : money.minorUnits())
                        .boxed()
                        .reduce(0L, Math::addExact)
                        .equals(total.minorUnits());
    }

    /** Everything the payer wrote; items are listed when there is more than the one that is the reference. */
    Optional<String> text() {
        Stream<String> listed =
                items.size() > 1 || first().isEmpty() ? items.stream().map(Item::text) : Stream.empty();
        String text = Stream.of(lines.stream(), listed, documents.stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /**
     * One reference, invoice or credit note.
     *
     * @param reference as typed
     * @param amount part of the payment that it stands for; null when not told
     */
    record Item(String reference, @Nullable Money amount, boolean creditNote) {

        boolean isPartOf(Money total) {
            return !creditNote
                    && amount != null
                    && amount.minorUnits() > 0
                    && amount.currency().equals(total.currency());
        }

        String text() {
            String sign = creditNote ? "-" : "";
            return amount == null ? sign + reference : reference + " " + sign + amount;
        }
    }
}
