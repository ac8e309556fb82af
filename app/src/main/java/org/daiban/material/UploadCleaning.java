package org.daiban.material;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daiban.document.IncomingFiles;
import org.daiban.rule.Outcome;
import org.daiban.sql.Once;
import org.daiban.timer.TimerWork;
import org.springframework.stereotype.Component;

/** Clears away a file nobody finished sending. */
@Component
class UploadCleaning implements TimerWork {

    static final String KIND = "upload-cleaning";
    static final Duration KEPT = Duration.ofDays(7);

    private final IncomingFiles incoming;
    private final Once once;

    UploadCleaning(IncomingFiles incoming, Once once) {
        this.incoming = incoming;
        this.once = once;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String does() {
        return "清理没有传完的文件";
    }

    /** A file finished meanwhile is a document and stays. */
    @Override
    public Optional<Instant> fire(UUID upload) {
        once.run(UUID.nameUUIDFromBytes((KIND + upload).getBytes(StandardCharsets.UTF_8)), () -> {
            incoming.giveUp(upload);
            return Outcome.done(upload);
        });
        return Optional.empty();
    }
}
