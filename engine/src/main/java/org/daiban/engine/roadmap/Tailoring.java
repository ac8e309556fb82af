package org.daiban.engine.roadmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an officer changed in a roadmap. Durations and preparation are in working days; the key {@link Construction#ID}
 * changes the construction period.
 *
 * @param added              ids handled although the facts do not ask for them
 * @param leftOut            ids not handled although the facts ask for them, each with its reason in Chinese
 * @param workingDays        handling time by id, 0 to {@value #LONGEST}
 * @param preparation        the owner's preparation before application by id, 0 to {@value #LONGEST}
 * @param defaultPreparation the preparation of every matter not named, 0 to {@value #LONGEST}
 */
public record Tailoring(Set<String> added, Map<String, String> leftOut, Map<String, Integer> workingDays,
                        Map<String, Integer> preparation, int defaultPreparation) {
    public static final int LONGEST = 3650;

    public Tailoring {
        added = Set.copyOf(added);
        leftOut = Map.copyOf(leftOut);
        workingDays = Map.copyOf(workingDays);
        preparation = Map.copyOf(preparation);
    }

    public static Tailoring none() {
        return new Tailoring(Set.of(), Map.of(), Map.of(), Map.of(), 0);
    }

    public Tailoring adding(String matter) {
        Set<String> more = new HashSet<>(added);
        more.add(matter);
        return new Tailoring(more, leftOut, workingDays, preparation, defaultPreparation);
    }

    public Tailoring leavingOut(String matter, String reason) {
        return new Tailoring(added, put(leftOut, matter, reason), workingDays, preparation, defaultPreparation);
    }

    public Tailoring lasting(String matter, int days) {
        return new Tailoring(added, leftOut, put(workingDays, matter, days), preparation, defaultPreparation);
    }

    public Tailoring preparing(String matter, int days) {
        return new Tailoring(added, leftOut, workingDays, put(preparation, matter, days), defaultPreparation);
    }

    public Tailoring preparingEach(int days) {
        return new Tailoring(added, leftOut, workingDays, preparation, days);
    }

    /** Every id it names, sorted. */
    Set<String> named() {
        Set<String> named = new TreeSet<>(added);
        named.addAll(leftOut.keySet());
        named.addAll(workingDays.keySet());
        named.addAll(preparation.keySet());
        return named;
    }

    private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        Map<String, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
