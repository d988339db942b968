package io.duestream.connectors.publish;

import io.duestream.connectors.files.SourceFile;
import io.duestream.schemas.events.FileProgress;
import java.time.Instant;
import java.util.Optional;

/** Counts what is published of one file, and says so in records of rising version. */
final class ProgressCount {

    private final SourceFile file;
    private final long total;
    private long version;
    private long published;

    /** Goes on where the record before ends. A reader that counts otherwise than the one before starts afresh. */
    ProgressCount(SourceFile file, long total, Optional<FileProgress> before) {
        this.file = file;
        this.total = total;
        this.version = before.map(FileProgress::getVersion).orElse(0L);
        this.published = before.filter(progress -> progress.getTotal() == total)
                .map(FileProgress::getPublished)
                .orElse(0L);
    }

    String fileId() {
        return file.id();
    }

    /** Events that are sent, those of earlier runs counted. */
    long published() {
        return published;
    }

    /** One more event is sent. */
    void count() {
        published++;
    }

    /** The next record. */
    FileProgress next(boolean done, Instant now) {
        version++;
        return FileProgress.newBuilder()
                .setEventId(EventRecords.eventId("file-progress", file.id(), Long.toString(version)))
                .setOccurredAt(now)
                .setRecordedAt(now)
                .setVersion(version)
                .setFile(file.name())
                .setPublished(published)
                .setTotal(total)
                .setDone(done)
                .build();
    }
}
