package org.daiban.exchange;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything wrong with one request, so that all of it is told at once. */
final class Faults {

    /** A caller with more faults than this has sent something else altogether. */
    private static final int MOST = 200;

    private final List<Fault> all = new ArrayList<>();

    /** @param pointer RFC 6901, empty for the whole body */
    void add(String pointer, String code, String detail) {
        if (all.size() < MOST) {
            all.add(new Fault("#" + pointer, detail, code));
        }
    }

    boolean any() {
        return !all.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(all);
    }
}
