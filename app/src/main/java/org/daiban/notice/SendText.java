package org.daiban.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daiban.notice.OutboxStore.Tried;
import org.daiban.notice.OutboxStore.Waiting;
import org.daiban.timer.TimerWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands one text to the gateway, outside any transaction, and comes back until it is taken. A machine that dies between
 * the gateway's answer and our note of it sends the text twice; none is lost.
 */
@Component
class SendText implements TimerWork {

    static final String KIND = "text";

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final OutboxStore store;
    private final ObjectProvider<TextWriter> writers;
    private final TextMessages gateway;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SendText(OutboxStore store, ObjectProvider<TextWriter> writers, TextMessages gateway, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.writers = writers;
        this.gateway = gateway;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String does() {
        return "发送短信";
    }

    @Override
    public Optional<Instant> fire(UUID text) {
        Waiting waiting = transactions.execute(status -> store.waiting(text).orElse(null));
        if (waiting == null) {
            return Optional.empty();
        }
        if (!gateway.isOpen()) {
            return Optional.of(clock.instant().plus(LONGEST));
        }
        Optional<TextWriter.Outgoing> words = transactions.execute(status -> writer(waiting.kind()).write(waiting.about()));
        if (words.isEmpty()) {
            note(text, waiting, Tried.NOT_NEEDED);
            return Optional.empty();
        }
        boolean isTaken = gateway.send(words.get().phone(), words.get().words());
        note(text, waiting, isTaken ? Tried.SENT : Tried.NOT_TAKEN);
        return isTaken ? Optional.empty() : Optional.of(clock.instant().plus(pause(waiting.tries())));
    }

    /** One minute, two, four, and never more than half an hour. */
    static Duration pause(int triesBefore) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(triesBefore, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private void note(UUID text, Waiting waiting, Tried outcome) {
        transactions.executeWithoutResult(status -> store.tried(text, waiting.tries() + 1, outcome, clock.instant()));
    }

    private TextWriter writer(String kind) {
        return writers.stream().filter(writer -> writer.kind().equals(kind)).findFirst().orElseThrow(
                () -> new IllegalStateException("nobody writes texts of the kind " + kind));
    }
}
