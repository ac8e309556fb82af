package org.daiban.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Making sure of the chain: each time a dated record, and where all is well a seal for the next time. */
@Component
public class Verifications {

    private final AuditStore entries;
    private final VerificationStore store;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    Verifications(AuditStore entries, VerificationStore store, Audit audit, Once once, Clock clock) {
        this.entries = entries;
        this.store = store;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Verifies the whole chain of the jurisdiction, against the newest seal kept here and against one kept elsewhere.
     *
     * @param kept a seal from a paper
     */
    public Outcome<UUID> verify(Actor actor, Optional<Seal> kept, UUID key) {
        return once.run(key, () -> Outcome.done(verified(actor, kept).id()));
    }

    /** The same by the house itself, for a timer or a command. */
    @Transactional
    VerificationRecord verify() {
        return verified(null, Optional.empty());
    }

    /** Whether there is, or by a seal once was, anything to verify. */
    @Transactional(readOnly = true)
    boolean isAnythingThere() {
        return store.newestSeal().isPresent() || entries.isAnythingThere();
    }

    /** The newest first, fifty at most. */
    @Transactional(readOnly = true)
    public List<VerificationRecord> newest() {
        return store.newest();
    }

    @Transactional(readOnly = true)
    public Optional<VerificationRecord> find(UUID id) {
        return store.find(id);
    }

    private VerificationRecord verified(Actor actor, Optional<Seal> kept) {
        List<Seal> seals = new ArrayList<>();
        store.newestSeal().ifPresent(record -> seals.add(record.seal()));
        kept.ifPresent(seals::add);
        Verification found = entries.verify(seals);
        VerificationRecord record = new VerificationRecord(Ids.next(), clock.instant(), actor == null ? null : actor.account(),
                actor == null ? "命令行" : actor.name(), found);
        store.insert(record);
        audit.record(actor == null ? AuditKind.SYSTEM : AuditKind.COMMAND, actor, record.inWords());
        return record;
    }
}
