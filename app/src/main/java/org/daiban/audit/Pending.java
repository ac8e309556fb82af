package org.daiban.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction, written just before it commits: the lock on the chain is taken last and held no longer
 * than the commit lasts. If they cannot be written, the transaction does not commit.
 */
final class Pending implements TransactionSynchronization {

    private final AuditStore store;
    private List<Told> waiting = new ArrayList<>();
    private boolean isWritten;

    private Pending(AuditStore store) {
        this.store = store;
    }

    static Pending ofThisTransaction(AuditStore store) {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending(store);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(Told told) {
        if (isWritten) {
            store.append(List.of(told));
        } else {
            waiting.add(told);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        List<Told> acts = Told.acts(waiting);
        waiting = List.of();
        isWritten = true;
        store.append(acts);
    }
}
