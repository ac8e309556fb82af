package org.daiban.material;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daiban.document.Documents;
import org.daiban.document.StoredDocument;
import org.daiban.document.VirusScan;
import org.daiban.rule.Outcome;
import org.daiban.sql.Once;
import org.daiban.timer.TimerWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the virus scanner once more about a file it could not look at, until it can. */
@Component
class LookingAgain implements TimerWork {

    static final String KIND = "virus-scan";
    static final Duration PAUSE = Duration.ofMinutes(15);

    private final PaperStore store;
    private final Documents documents;
    private final VirusScan scan;
    private final TransactionTemplate transactions;
    private final Once once;
    private final Clock clock;

    LookingAgain(PaperStore store, Documents documents, VirusScan scan, TransactionTemplate transactions, Once once, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.scan = scan;
        this.transactions = transactions;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String does() {
        return "补做查毒";
    }

    @Override
    public Optional<Instant> fire(UUID document) {
        if (!scan.configured()) {
            return Optional.of(clock.instant().plus(PAUSE));
        }
        StoredDocument file = documents.find(document).orElseThrow();
        VirusScan.Finding finding = scan.scan(documents.content(file));
        if (finding.result() == VirusScan.Result.NOT_SCANNED) {
            return Optional.of(clock.instant().plus(PAUSE));
        }
        once.run(UUID.nameUUIDFromBytes((KIND + document).getBytes(StandardCharsets.UTF_8)), () -> {
            store.scanned(document, finding, clock.instant());
            return Outcome.done(document);
        });
        return Optional.empty();
    }
}
