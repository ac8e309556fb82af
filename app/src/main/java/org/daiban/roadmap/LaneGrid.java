package org.daiban.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.engine.roadmap.PlannedMatter;

/**
 * The columns of one part of a lane chart. A column is a stretch of time in which nothing waits for anything else of the
 * same column, so that every arrow goes forward; a column much taller than the rest takes two slots side by side.
 */
final class LaneGrid {
    private static final int TALL = 4;

    private final List<PlannedMatter> ordered;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<LocalDate> starts = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();

    LaneGrid(List<PlannedMatter> matters, int mostSlots) {
        Map<String, Integer> depths = depths(matters);
        this.ordered = matters.stream().sorted(Comparator
                .comparing((PlannedMatter matter) -> matter.times().earliestStart())
                .thenComparing(matter -> depths.get(matter.id()))
                .thenComparing(matter -> !matter.times().critical())
                .thenComparing(LaneGrid::leader)
                .thenComparing(PlannedMatter::id)).toList();
        placeColumns();
        starts.forEach(start -> slots.add(1));
        widenTallColumns(mostSlots);
    }

    /** The matter that stands for those handled together. */
    static String leader(PlannedMatter matter) {
        return matter.together().isEmpty() ? matter.id() : matter.together().get(0);
    }

    private static Map<String, Integer> depths(List<PlannedMatter> matters) {
        Map<String, PlannedMatter> byId = new HashMap<>();
        matters.forEach(matter -> byId.put(matter.id(), matter));
        Map<String, Integer> depths = new HashMap<>();
        matters.forEach(matter -> depth(matter, byId, depths));
        return depths;
    }

    private static int depth(PlannedMatter matter, Map<String, PlannedMatter> byId, Map<String, Integer> depths) {
        Integer known = depths.get(matter.id());
        if (known != null) {
            return known;
        }
        int deepest = 0;
        for (String before : matter.after()) {
            if (byId.containsKey(before)) {
                deepest = Math.max(deepest, depth(byId.get(before), byId, depths) + 1);
            }
        }
        depths.put(matter.id(), deepest);
        return deepest;
    }

    private void placeColumns() {
        Set<String> inColumn = new HashSet<>();
        for (PlannedMatter matter : ordered) {
            if (starts.isEmpty() || matter.after().stream().anyMatch(inColumn::contains)) {
                starts.add(matter.times().earliestStart());
                inColumn.clear();
            }
            inColumn.add(matter.id());
            columns.put(matter.id(), starts.size() - 1);
        }
    }

    private void widenTallColumns(int mostSlots) {
        while (slotCount() < mostSlots) {
            int tallest = 0;
            for (int column = 1; column < slots.size(); column++) {
                tallest = rows(column) > rows(tallest) ? column : tallest;
            }
            if (slots.isEmpty() || rows(tallest) <= TALL) {
                return;
            }
            slots.set(tallest, slots.get(tallest) + 1);
        }
    }

    private int rows(int column) {
        return ordered.stream().map(matter -> matter.matter().stage()).distinct()
                .mapToInt(stage -> rows(column, inLane(stage.code(), column).size())).max().orElse(0);
    }

    private int rows(int column, int boxes) {
        return (boxes + slots.get(column) - 1) / slots.get(column);
    }

    private List<PlannedMatter> inLane(int stage, int column) {
        return ordered.stream().filter(matter -> matter.matter().stage().code() == stage
                && columns.get(matter.id()) == column)
                .sorted(Comparator.comparing(matter -> !matter.times().critical())).toList();
    }

    int slotCount() {
        return slots.stream().mapToInt(Integer::intValue).sum();
    }

    /** The first day of each slot, never falling. */
    List<LocalDate> slotStarts() {
        List<LocalDate> days = new ArrayList<>();
        for (int column = 0; column < slots.size(); column++) {
            for (int i = 0; i < slots.get(column); i++) {
                days.add(starts.get(column));
            }
        }
        return days;
    }

    record Place(PlannedMatter matter, int slot, int row) {
    }

    /** Where the matters of a stage stand, by column and then from above. */
    List<Place> lane(int stage) {
        List<Place> places = new ArrayList<>();
        int slot = 0;
        for (int column = 0; column < slots.size(); column++) {
            List<PlannedMatter> boxes = inLane(stage, column);
            int rows = rows(column, boxes.size());
            for (int i = 0; i < boxes.size(); i++) {
                places.add(new Place(boxes.get(i), slot + i / rows, i % rows));
            }
            slot += slots.get(column);
        }
        return places;
    }
}
