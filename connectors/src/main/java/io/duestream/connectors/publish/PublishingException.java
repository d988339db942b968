package io.duestream.connectors.publish;

/** Publishing stopped. What was committed stays; the same command goes on behind it. */
public final class PublishingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what to do. */
    public PublishingException(String message) {
        super(message);
    }

    /** With a sentence that says what to do. */
    public PublishingException(String message, Throwable cause) {
        super(message, cause);
    }
}
