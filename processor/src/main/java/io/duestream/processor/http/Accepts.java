package io.duestream.processor.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;

/** Which form of an answer a client likes best. */
final class Accepts {
    private Accepts() {}

    /** Whether it is the reader's form, {@code text/plain}: asked for, or asked by a browser. Programs get JSON. */
    static boolean text(RoutingContext context) {
        for (MIMEHeader accepted : context.parsedHeaders().accept()) {
            switch (accepted.component() + '/' + accepted.subComponent()) {
                case "text/plain", "text/html", "text/*" -> {
                    return true;
                }
                case "application/json", "application/*", "*/*" -> {
                    return false;
                }
                default -> {
                    // Another form, which we don't have: the next one counts.
                }
            }
        }
        return false;
    }

    /** Whether it is a page. */
    static boolean page(RoutingContext context) {
        for (MIMEHeader accepted : context.parsedHeaders().accept()) {
            if (accepted.component().equals("text")) {
                return accepted.subComponent().equals("html");
            }
        }
        return false;
    }
}
