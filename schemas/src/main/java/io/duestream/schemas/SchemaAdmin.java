package io.duestream.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Registers the catalogue's schemas in a Schema Registry, or says where the registry differs. */
public final class SchemaAdmin {
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int LEVEL_NOT_SET = 40408;
    private static final int CONFLICT = 409;

    private final SchemaRegistryClient client;
    private final String prefix;

    public SchemaAdmin(SchemaRegistryClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    /**
     * Sets each subject's compatibility level, then registers its schema. Doing it twice does nothing more. Ends with
     * the first subject if the registry doesn't answer.
     */
    public List<Finding> register() {
        return forEachSubject(this::register);
    }

    /** What differs from the catalogue; empty if nothing does. Changes nothing. */
    public List<Finding> check() {
        return forEachSubject(this::check);
    }

    private List<Finding> register(EventStreams stream, String subject) throws IOException, RestClientException {
        client.updateCompatibility(subject, stream.compatibility().name());
        try {
            int id = client.register(subject, new AvroSchema(stream.schema()));
            return List.of(new Finding(Finding.Kind.REGISTERED, subject, "Registered with id " + id + "."));
        } catch (RestClientException refused) {
            if (refused.getStatus() != CONFLICT) {
                throw refused;
            }
            return List.of(incompatible(stream, subject, String.valueOf(refused.getMessage())));
        }
    }

    private List<Finding> check(EventStreams stream, String subject) throws IOException, RestClientException {
        List<Finding> findings = new ArrayList<>();
        AvroSchema schema = new AvroSchema(stream.schema());
        try {
            client.getId(subject, schema);
        } catch (RestClientException absent) {
            findings.add(absence(stream, subject, schema, absent));
        }
        if (findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.MISSING)) {
            findings.addAll(levelDifference(stream, subject));
        }
        return findings;
    }

    private Finding absence(EventStreams stream, String subject, AvroSchema schema, RestClientException absent)
            throws IOException, RestClientException {
        return switch (absent.getErrorCode()) {
            case SUBJECT_NOT_FOUND ->
                new Finding(
                        Finding.Kind.MISSING,
                        subject,
                        "The registry has no such subject: run 'schemas register' with the same prefix.");
            case SCHEMA_NOT_FOUND ->
                client.testCompatibility(subject, schema)
                        ? new Finding(
                                Finding.Kind.DIFFERENT,
                                subject,
                                "The registry has other versions, with which the present schema is compatible: run"
                                        + " 'schemas register'.")
                        : incompatible(stream, subject, "its compatibility check said no");
            default -> throw absent;
        };
    }

    private List<Finding> levelDifference(EventStreams stream, String subject) throws IOException, RestClientException {
        String wanted = stream.compatibility().name();
        String level = level(subject);
        return level.equals(wanted)
                ? List.of()
                : List.of(new Finding(
                        Finding.Kind.DIFFERENT,
                        subject,
                        "Its compatibility level is " + level + ", and " + wanted
                                + " was expected: run 'schemas register', which sets it."));
    }

    private String level(String subject) throws IOException, RestClientException {
        try {
            return client.getCompatibility(subject);
        } catch (RestClientException unset) {
            if (unset.getErrorCode() != LEVEL_NOT_SET && unset.getErrorCode() != SUBJECT_NOT_FOUND) {
                throw unset;
            }
            return "the registry's default";
        }
    }

    private static Finding incompatible(EventStreams stream, String subject, String why) {
        return new Finding(
                Finding.Kind.INCOMPATIBLE,
                subject,
                "The present schema breaks " + stream.compatibility() + " with a registered version (" + why
                        + "): keep what was there, and give new fields a default.");
    }

    private interface SubjectStep {
        List<Finding> apply(EventStreams stream, String subject) throws IOException, RestClientException;
    }

    private List<Finding> forEachSubject(SubjectStep step) {
        List<Finding> findings = new ArrayList<>();
        for (EventStreams stream : EventStreams.values()) {
            String subject = stream.subject(prefix);
            try {
                findings.addAll(step.apply(stream, subject));
            } catch (RestClientException refused) {
                findings.add(new Finding(
                        Finding.Kind.REFUSED,
                        subject,
                        "The registry refused the request: " + refused.getMessage() + "."));
            } catch (IOException away) {
                findings.add(new Finding(
                        Finding.Kind.UNREACHABLE,
                        subject,
                        "The Schema Registry did not answer (" + away.getMessage() + "): check its URL."));
                break;
            }
        }
        return List.copyOf(findings);
    }
}
