package io.duestream.connectors.accounts;

import io.duestream.connectors.files.FileEvent.Supplier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All creditors of a {@code creditors.yaml}. */
public record Creditors(List<CreditorSettings> creditors) {

    /** Checks that no two creditors share an id or an account. */
    public Creditors {
        creditors = List.copyOf(Settings.required(creditors, "creditors"));
        requireUnique("creditor", creditors.stream().map(CreditorSettings::id));
        requireUnique(
                "account",
                creditors.stream()
                        .flatMap(creditor -> creditor.accounts().stream())
                        .map(AccountSettings::id));
    }

    /** The creditor whose account it is. */
    public Optional<CreditorSettings> ownerOf(String account) {
        return creditors.stream()
                .filter(creditor -> creditor.account(account).isPresent())
                .findFirst();
    }

    /** The creditors that a supplier party may be: one, unless the configuration is ambiguous. */
    public List<CreditorSettings> issuers(Supplier supplier) {
        return creditors.stream()
                .filter(creditor ->
                        creditor.supplier() != null && creditor.supplier().matches(supplier))
                .toList();
    }

    private static void requireUnique(String what, Stream<String> ids) {
        ids.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((id, count) -> {
                    if (count > 1) {
                        throw new IllegalArgumentException(
                                "creditors: the " + what + " " + id + " occurs " + count + " times");
                    }
                });
    }
}
