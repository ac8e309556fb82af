package org.daiban.engine.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The union of suspended stretches, in the order of time, none touching another. A stretch leaves out the days after
 * {@code begun} up to and including {@code through} (民法典 §201 applied to suspensions; ours).
 */
final class Suspensions {
    static final Suspensions NONE = new Suspensions(List.of());

    /** Epoch days. {@code open} when no resumption is known and {@code through} is assumed. */
    record Stretch(int begun, int through, boolean open, String reasons) {
        private Stretch joined(Stretch later) {
            return new Stretch(begun, Math.max(through, later.through), open || later.open,
                joined(reasons, later.reasons));
        }

        private static String joined(String some, String more) {
            if (some.isEmpty() || more.isEmpty() || some.equals(more)) {
                return some.isEmpty() ? more : some;
            }
            Set<String> all = new LinkedHashSet<>(List.of(some.split("、")));
            all.addAll(List.of(more.split("、")));
            return String.join("、", all);
        }
    }

    private static final Comparator<Stretch> BEGUN_FIRST = (one, other) -> Integer.compare(one.begun, other.begun);

    private final List<Stretch> stretches;

    private Suspensions(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    static Suspensions union(List<Stretch> given) {
        if (given.isEmpty()) {
            return NONE;
        }
        List<Stretch> sorted = new ArrayList<>(given);
        sorted.sort(BEGUN_FIRST);
        List<Stretch> union = new ArrayList<>(sorted.size());
        for (Stretch next : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && next.begun() <= union.get(last).through()) {
                union.set(last, union.get(last).joined(next));
            } else {
                union.add(next);
            }
        }
        return new Suspensions(union);
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** Whether one lasts still. It reaches to the day of the reading, so it is in the last stretch. */
    boolean open() {
        return !stretches.isEmpty() && stretches.get(stretches.size() - 1).open();
    }
}
