package org.daiban.sql;

import java.util.List;
import java.util.UUID;
import org.daiban.rule.Refusal;

/**
 * A command had its effect, told within its transaction, so that what is written about it stands or falls with it; or it
 * was refused, told after everything it wrote is undone. A repeated submit is not told again.
 *
 * @param key      the idempotency key
 * @param result   what the command answered, as it is kept; empty where refused
 * @param refusals every reason; empty where done
 */
public record CommandEnded(UUID key, String result, List<Refusal> refusals) {
    public CommandEnded {
        refusals = List.copyOf(refusals);
    }

    public boolean isDone() {
        return refusals.isEmpty();
    }
}
