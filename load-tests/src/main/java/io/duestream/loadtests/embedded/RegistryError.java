package io.duestream.loadtests.embedded;

/** A refusal, with the status and error code that Confluent's registry gives. */
final class RegistryError extends RuntimeException {
    private final int status;
    private final int code;

    private RegistryError(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static RegistryError subjectNotFound(String subject) {
        return new RegistryError(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryError versionNotFound(String version) {
        return new RegistryError(404, 40402, "Version " + version + " not found.");
    }

    static RegistryError schemaNotFound(String what) {
        return new RegistryError(404, 40403, "Schema " + what + " not found.");
    }

    static RegistryError levelNotSet(String subject) {
        return new RegistryError(
                404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured.");
    }

    static RegistryError incompatible(String subject, String why) {
        return new RegistryError(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject '" + subject + "': " + why);
    }

    static RegistryError invalidSchema(String why) {
        return new RegistryError(422, 42201, "Invalid schema: " + why);
    }

    static RegistryError invalidVersion(String version) {
        return new RegistryError(422, 42202, "The specified version '" + version + "' is not a valid version id.");
    }

    static RegistryError invalidLevel(String level) {
        return new RegistryError(422, 42203, "Invalid compatibility level '" + level + "'.");
    }

    static RegistryError away() {
        return new RegistryError(503, 50301, "Switched off.");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
