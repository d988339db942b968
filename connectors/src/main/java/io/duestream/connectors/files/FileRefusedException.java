package io.duestream.connectors.files;

/** A file that can't be used as it is. Nothing of it is published. The message says where, why, and what to do. */
public final class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Location location;
    private final String reason;
    private final String remedy;

    /**
     * A refusal.
     *
     * @param location where in the file
     * @param reason what is wrong, without a final full stop
     * @param remedy what the user can do about it, without a final full stop
     */
    public FileRefusedException(Location location, String reason, String remedy) {
        super(sentence(location, reason, remedy));
        this.location = location;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** Where in the file. */
    public Location location() {
        return location;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }

    /** What the user can do about it. */
    public String remedy() {
        return remedy;
    }

    private static String sentence(Location location, String reason, String remedy) {
        String where = location.toString();
        return (where.isEmpty() ? "" : where + ": ") + reason + ". " + remedy + ".";
    }
}
