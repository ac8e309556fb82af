package org.daiban.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;

/**
 * A network as the peers take it: what is handled, how many working days each takes and what it waits for, nothing left
 * to decide. Matters handled together are one node.
 *
 * @param after numbers of the nodes waited for
 */
public record Plan(List<String> ids, int[] workingDays, int[][] after) {

    /** The network the engine found for a project, so that the peers plan exactly the same. */
    public static Plan of(Roadmap roadmap) {
        Map<String, String> node = new HashMap<>();
        Map<String, Integer> days = new HashMap<>();
        Map<String, List<String>> after = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (PlannedMatter matter : roadmap.needed()) {
            String id = matter.together().isEmpty() ? matter.id() : matter.together().get(0);
            node.put(matter.id(), id);
            if (!days.containsKey(id)) {
                ids.add(id);
            }
            days.merge(id, matter.duration().amount(), Math::max);
            after.put(id, matter.after());
        }
        roadmap.construction().ifPresent(building -> {
            ids.add("construction");
            days.put("construction", building.workingDays());
            after.put("construction", building.after());
        });
        return new Plan(ids, ids.stream().mapToInt(days::get).toArray(), ids.stream()
            .map(id -> after.get(id).stream().map(one -> node.getOrDefault(one, "construction")).distinct()
                .mapToInt(ids::indexOf).toArray()).toArray(int[][]::new));
    }

    int size() {
        return workingDays.length;
    }

    int orders() {
        int orders = 0;
        for (int[] some : after) {
            orders += some.length;
        }
        return orders;
    }
}
