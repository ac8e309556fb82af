package org.daiban.engine.matter;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is known of a project: answers by fact name. Absent means not known, never no. Immutable. */
public final class Facts {
    private static final Facts NONE = new Facts(new HashMap<>());

    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = values;
    }

    public static Facts none() {
        return NONE;
    }

    public Facts with(String fact, boolean answer) {
        return put(fact, answer);
    }

    public Facts with(String fact, String choiceCode) {
        return put(fact, choiceCode);
    }

    public Facts with(String fact, double number) {
        return put(fact, number);
    }

    public Facts without(String fact) {
        Map<String, Object> fewer = new HashMap<>(values);
        fewer.remove(fact);
        return new Facts(fewer);
    }

    public boolean knows(String fact) {
        return values.containsKey(fact);
    }

    /** The answer as Boolean, String (a choice's code) or Double; null where not known. */
    public Object value(String fact) {
        return values.get(fact);
    }

    /** All answers by fact name, sorted by name; values are Boolean, String or Double. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    private Facts put(String fact, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(fact, value);
        return new Facts(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
