package org.daiban.timer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.web.PresentAct;
import org.springframework.boot.test.context.TestComponent;

/** Counts its effects as a command would have them: once a key. */
@TestComponent
public class Counting implements TimerWork {

    private final Once once;
    final Map<UUID, Integer> fired = new ConcurrentHashMap<>();
    final Map<UUID, Integer> effects = new ConcurrentHashMap<>();
    final Map<UUID, String> told = new ConcurrentHashMap<>();

    Counting(Once once) {
        this.once = once;
    }

    @Override
    public String kind() {
        return "counting";
    }

    @Override
    public String does() {
        return "演示定时";
    }

    @Override
    public Optional<Instant> fire(UUID about) {
        once.run(about, () -> {
            effects.merge(about, 1, Integer::sum);
            return Outcome.done(about);
        });
        told.put(about, Jurisdiction.current() + " " + PresentAct.current().orElseThrow().does());
        fired.merge(about, 1, Integer::sum);
        return Optional.empty();
    }
}
