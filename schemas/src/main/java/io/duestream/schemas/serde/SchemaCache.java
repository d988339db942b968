package io.duestream.schemas.serde;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schemas that records were written with. A look-up never waits and never throws: one background thread asks the
 * registry, for as long as it takes, and what it learns is kept on disk. Share one among all readers of a process.
 *
 * <p>Only "schema not found" (40403, or 404 to a GUID) is a verdict. All else is a registry that is away: refused
 * connections, time-outs, 429, 5xx, and also 401 or a 404 of another kind, which mean a wrong setting and must not
 * send a topic to the dead letters.
 */
public final class SchemaCache implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaCache.class);
    /** Bytes that are no events at all may name any schema: there is a bound to how many are asked for. */
    private static final int MAX_UNKNOWN = 1_000;

    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final Lookup PENDING = new Lookup.Pending();

    private final Registry registry;
    private final SchemaCacheSettings settings;
    private final @Nullable SchemaFiles files;
    private final Map<SchemaId, Lookup.Found> found = new ConcurrentHashMap<>();
    private final Map<SchemaId, Question> unknown = new ConcurrentHashMap<>();
    private final ScheduledExecutorService asker = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("duestream-schema-cache").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean answers;

    /**
     * Starts with what is on disk and begins to ask.
     *
     * @param directory where known schemas are kept, for this registry only; null keeps nothing over a restart
     */
    public SchemaCache(Registry registry, @Nullable Path directory, SchemaCacheSettings settings) {
        this.registry = registry;
        this.settings = settings;
        this.files = directory == null ? null : new SchemaFiles(directory);
        if (files != null) {
            files.loadSchemas().forEach((id, schema) -> {
                found.put(id, new Lookup.Found(schema));
                submit(() -> confirm(id, settings.firstRetry()), Duration.ZERO);
            });
        }
        submit(this::ping, Duration.ZERO);
    }

    /** What is known of the schema with this id. */
    public Lookup lookup(int id) {
        return lookup(new SchemaId.Numbered(id));
    }

    /** What is known of this schema. */
    public Lookup lookup(SchemaId id) {
        Lookup.Found known = found.get(id);
        if (known != null) {
            return known;
        }
        Question question = question(id);
        if (question == null) {
            return PENDING;
        }
        if (question.isStale(settings.verdictLasts())) {
            ask(id, question);
        }
        return question.state();
    }

    /** Waits for the registry's first answer, at most so long. */
    public Lookup awaitKnown(SchemaId id, Duration atMost) throws InterruptedException {
        Lookup now = lookup(id);
        Question question = unknown.get(id);
        if (now instanceof Lookup.Pending && question != null) {
            question.awaitAnswer(atMost);
        }
        return lookup(id);
    }

    /** True if the registry answered when it was last asked. It is asked regularly. */
    public boolean registryAnswers() {
        return answers;
    }

    /** How many schemas have been looked up in vain and are still asked for. */
    int unknownSchemas() {
        return unknown.size();
    }

    private @Nullable Question question(SchemaId id) {
        Question asked = unknown.get(id);
        if (asked != null) {
            return asked;
        }
        if (unknown.size() >= MAX_UNKNOWN) {
            unknown.values().removeIf(question -> question.isStale(settings.verdictLasts()));
            if (unknown.size() >= MAX_UNKNOWN) {
                return null;
            }
        }
        return unknown.computeIfAbsent(id, first -> new Question(Instant.now(), settings.firstRetry()));
    }

    private void ask(SchemaId id, Question question) {
        if (question.begin()) {
            submit(() -> fetch(id, question), Duration.ZERO);
        }
    }

    private void fetch(SchemaId id, Question question) {
        switch (askRegistry(id)) {
            case Lookup.Found answer -> {
                learn(id, answer);
                question.answered(answer);
                unknown.remove(id);
            }
            case Lookup.Absent absent -> question.answered(new Lookup.Absent(absent.reason(), question.since()));
            case Lookup.Pending away -> submit(() -> fetch(id, question), question.retryAfter(away, settings));
        }
    }

    /** Another registry, or one that was set up anew, may mean another schema by the same id. */
    private void confirm(SchemaId id, Duration retry) {
        switch (askRegistry(id)) {
            case Lookup.Found answer -> learn(id, answer);
            case Lookup.Absent absent ->
                LOG.warn("The registry no longer has schema {}, which is kept on disk: {}", id, absent.reason());
            case Lookup.Pending away -> {
                Duration longer = settings.longer(retry);
                submit(() -> confirm(id, longer), retry);
            }
        }
    }

    private void learn(SchemaId id, Lookup.Found answer) {
        Lookup.Found before = found.put(id, answer);
        if (before != null && before.schema().equals(answer.schema())) {
            return;
        }
        if (before != null) {
            LOG.warn("The registry has another schema under {} than the one kept on disk, and its own holds.", id);
        }
        if (files != null) {
            files.store(id, answer.schema());
        }
    }

    private Lookup askRegistry(SchemaId id) {
        try {
            Schema schema = registry.fetch(id);
            answers = true;
            return new Lookup.Found(schema);
        } catch (SchemaUnusableException unusable) {
            answers = true;
            return absent(unusable);
        } catch (RestClientException refused) {
            answers = isNotFound(refused, id);
            return answers ? absent(refused) : PENDING;
        } catch (IOException | RuntimeException away) {
            LOG.debug("The registry could not be asked for schema {}.", id, away);
            answers = false;
            return PENDING;
        }
    }

    private void ping() {
        try {
            registry.ping();
            answers = true;
        } catch (IOException | RestClientException | RuntimeException away) {
            LOG.debug("The registry does not answer.", away);
            answers = false;
        }
        submit(this::ping, settings.ping());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // each task catches what it meets, and asks again
    private void submit(Runnable task, Duration after) {
        asker.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Lookup absent(Exception verdict) {
        return new Lookup.Absent(String.valueOf(verdict.getMessage()), Instant.now());
    }

    private static boolean isNotFound(RestClientException refused, SchemaId id) {
        return refused.getErrorCode() == SCHEMA_NOT_FOUND
                || (id instanceof SchemaId.Guid && refused.getStatus() == 404);
    }

    /** Stops asking. What is known stays readable. */
    @Override
    public void close() {
        asker.shutdownNow();
    }
}
