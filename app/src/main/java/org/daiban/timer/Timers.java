package org.daiban.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sets timers. A timer stands in the transaction that sets it: undone with it, and never fired before it is committed. */
@Component
public class Timers {

    private final ObjectProvider<Scheduler> scheduler;

    Timers(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** For the present jurisdiction; no effect where the same timer is set already. An instant that is past means at once. */
    public void set(String kind, UUID about, Instant at) {
        scheduler.getObject().scheduleIfNotExists(Timer.instance(Jurisdiction.current(), kind, about), at);
        lookAfterCommit();
    }

    /** The first timer ever set about it: spares the look whether there is one; fails where there is. */
    public void setFirst(String kind, UUID about, Instant at) {
        scheduler.getObject().scheduleBatch(List.of(Timer.instance(Jurisdiction.current(), kind, about)), at);
        lookAfterCommit();
    }

    private void lookAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookSoon();
                }
            });
        } else {
            lookSoon();
        }
    }

    /** What is due now need not wait for the next look. */
    private void lookSoon() {
        Scheduler running = scheduler.getObject();
        if (running.getSchedulerState().isStarted() && !running.getSchedulerState().isShuttingDown()) {
            running.triggerCheckForDueExecutions();
        }
    }
}
