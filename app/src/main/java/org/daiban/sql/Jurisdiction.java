package org.daiban.sql;

import java.util.function.Supplier;

/**
 * The jurisdiction (six-digit administrative code) the present thread works for. Every transaction carries it into the
 * database, where row security shows that jurisdiction's rows and no others; without one, a transaction on tenant
 * tables fails rather than seeing everything.
 */
public final class Jurisdiction {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Jurisdiction() {
    }

    /** The current code, or null where none is set. */
    static String orNull() {
        return CURRENT.get();
    }

    /** The current code. */
    public static String current() {
        String code = CURRENT.get();
        if (code == null) {
            throw new IllegalStateException("no jurisdiction is set for this work");
        }
        return code;
    }

    /** Does the work for one jurisdiction and then restores what was there. */
    public static <T> T within(String code, Supplier<T> work) {
        String before = CURRENT.get();
        enter(code);
        try {
            return work.get();
        } finally {
            if (before == null) {
                leave();
            } else {
                CURRENT.set(before);
            }
        }
    }

    public static void within(String code, Runnable work) {
        within(code, () -> {
            work.run();
            return null;
        });
    }

    /** Sets the jurisdiction of a request; {@link #leave} must follow in a finally block. */
    public static void enter(String code) {
        if (code == null || !code.matches("\\d{6}")) {
            throw new IllegalArgumentException("not an administrative code: " + code);
        }
        CURRENT.set(code);
    }

    public static void leave() {
        CURRENT.remove();
    }
}
