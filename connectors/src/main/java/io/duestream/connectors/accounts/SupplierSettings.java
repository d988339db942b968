package io.duestream.connectors.accounts;

import io.duestream.connectors.files.FileEvent.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a creditor's invoices are recognised: by what they say of the supplier party. One is enough.
 *
 * @param companyId registration number
 * @param endpointId electronic address, {@code scheme:value} or the value alone
 */
public record SupplierSettings(
        @Nullable String companyId, @Nullable String endpointId) {

    /** Checks that something is given. */
    public SupplierSettings {
        if (companyId == null && endpointId == null) {
            throw new IllegalArgumentException("companyId, endpointId: at least one is needed");
        }
    }

    /** Whether this is the supplier. */
    public boolean matches(Supplier supplier) {
        return (companyId != null && companyId.equals(supplier.companyId()))
                || (endpointId != null && isEndpoint(endpointId, supplier.endpointId()));
    }

    private static boolean isEndpoint(String configured, @Nullable String found) {
        return found != null
                && (found.equals(configured)
                        || found.substring(found.indexOf(':') + 1).equals(configured));
    }
}
