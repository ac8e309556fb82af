package org.daiban.sql;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daiban.rule.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One effect per idempotency key. The key is taken in the transaction of the command itself: a second submit waits for
 * the first and gets its answer; a refused or failed command leaves the key free. Each end of a command is told as a
 * {@link CommandEnded}.
 */
@Component
public class Once {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Once(JdbcClient jdbc, TransactionTemplate transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** Runs a command whose result is an id. */
    public Outcome<UUID> run(UUID key, Supplier<Outcome<UUID>> command) {
        return run(key, UUID::toString, UUID::fromString, command);
    }

    /**
     * @param key   made by the form or the caller; the same key is the same command
     * @param write how the result is kept
     * @param read  how a kept result is read again
     */
    public <T> Outcome<T> run(UUID key, Function<T, String> write, Function<String, T> read, Supplier<Outcome<T>> command) {
        Outcome<T> ended = transactions.execute(status -> {
            if (!take(key)) {
                return Outcome.done(read.apply(resultOf(key)));
            }
            Outcome<T> outcome = command.get();
            if (outcome instanceof Outcome.Done<T> done) {
                String result = write.apply(done.value());
                keep(key, result);
                events.publishEvent(new CommandEnded(key, result, List.of()));
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
        boolean isPartOfAnother = TransactionSynchronizationManager.isActualTransactionActive();
        if (!ended.isDone() && !isPartOfAnother) {
            events.publishEvent(new CommandEnded(key, "", ended.refusals()));
        }
        return ended;
    }

    private boolean take(UUID key) {
        return jdbc.sql("""
                        insert into tenant.command (jurisdiction, key)
                        values (:jurisdiction, :key)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("key", key)
                .update() == 1;
    }

    private void keep(UUID key, String result) {
        jdbc.sql("""
                        update tenant.command set result = :result
                        where jurisdiction = :jurisdiction and key = :key""")
                .param("jurisdiction", Jurisdiction.current())
                .param("key", key)
                .param("result", result)
                .update();
    }

    private String resultOf(UUID key) {
        return jdbc.sql("""
                        select result from tenant.command
                        where jurisdiction = :jurisdiction and key = :key""")
                .param("jurisdiction", Jurisdiction.current())
                .param("key", key)
                .query(String.class)
                .single();
    }
}
