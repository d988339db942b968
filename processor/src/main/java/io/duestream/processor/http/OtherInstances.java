package io.duestream.processor.http;

import io.duestream.processor.http.Accounts.Answer.Elsewhere;
import io.duestream.processor.rules.ledger.AccountKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the instance that has an account. It answers itself or not at all: a question is passed on once. */
final class OtherInstances implements AutoCloseable {
    /** Marks a question that was passed on. */
    static final String HOP = "Duestream-Hop";

    private static final Logger LOG = LoggerFactory.getLogger(OtherInstances.class);
    private static final long TRAVEL_MILLIS = 500;

    private final WebClient client;
    private final long timeout;

    OtherInstances(Vertx vertx, Duration deadline) {
        timeout = deadline.toMillis() + TRAVEL_MILLIS;
        client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setFollowRedirects(false)
                        .setConnectTimeout((int) Math.min(timeout, Integer.MAX_VALUE))
                        .setUserAgentEnabled(false));
    }

    Future<Reply> ask(Elsewhere owner, AccountKey key, String mediaType) {
        return client.get(owner.port(), owner.host(), AccountPath.of(key))
                .putHeader(HOP, "1")
                .putHeader("Accept", mediaType)
                .timeout(timeout)
                .send()
                .map(OtherInstances::passedOn)
                .otherwise(failure -> {
                    LOG.debug("{}:{} did not answer", owner.host(), owner.port(), failure);
                    return Reply.later("The instance that has this account, " + owner.host() + ':' + owner.port()
                            + ", does not answer. If it stays so, check its duestream address and the network.");
                });
    }

    private static Reply passedOn(HttpResponse<Buffer> response) {
        Buffer body = response.body() == null ? Buffer.buffer() : response.body();
        String type = response.getHeader("Content-Type");
        return new Reply(
                response.statusCode(), type == null ? Reply.TEXT : type, body, response.getHeader("Retry-After"));
    }

    @Override
    public void close() {
        client.close();
    }
}
