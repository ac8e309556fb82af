package org.daiban.audit;

import java.time.Clock;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.daiban.web.Mask;
import org.daiban.web.PresentAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The record of a jurisdiction: written in the transaction of what it tells, so that both stand or fall together. What
 * leaves the house, as a file or before somebody's eyes, is recorded in a transaction of its own before it leaves.
 */
@Component
public class Audit {

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records what the present person does in the present request.
     *
     * @param detail what the address does not say; never a secret. Phones and identity card numbers in it are masked here
     */
    @Transactional
    public void record(AuditKind kind, String detail) {
        record(kind, SignIn.current().orElse(null), detail);
    }

    /** @param actor null where nobody is signed in */
    @Transactional
    public void record(AuditKind kind, Actor actor, String detail) {
        record(kind, actor, PresentAct.current().orElse(PresentAct.NONE), detail);
    }

    @Transactional
    void record(AuditKind kind, Actor actor, PresentAct act, String detail) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("nothing can be recorded in a transaction that only reads: " + act.target());
        }
        Pending.ofThisTransaction(store).add(new Told(clock.instant(), kind, actor == null ? null : actor.account(),
                actor == null ? "" : actor.name(), actor == null ? "" : actor.role().name(),
                act.does(), act.target(), Mask.within(detail), act.address()));
    }
}
