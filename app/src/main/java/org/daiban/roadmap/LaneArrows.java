package org.daiban.roadmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;

/**
 * The arrows of a lane chart. Each leaves its box on the right, runs down or up in the gutter there and, where it has
 * further to go, through the alley above its target: never across a box. Arrows of one box share their stroke.
 */
final class LaneArrows {
    private static final int TRACKS = 4;

    private final Roadmap roadmap;
    private final Map<String, LaneChart.Box> boxes;
    private final Map<String, Integer> slots;
    private final Map<String, Integer> alleys;
    private final Optional<LaneChart.Band> band;
    private final int gutter;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<Integer, List<String>> tracks = new HashMap<>();

    LaneArrows(Roadmap roadmap, Map<String, LaneChart.Box> boxes, Map<String, Integer> slots, Map<String, Integer> alleys,
               Optional<LaneChart.Band> band, int gutter) {
        this.roadmap = roadmap;
        this.boxes = boxes;
        this.slots = slots;
        this.alleys = alleys;
        this.band = band;
        this.gutter = gutter;
    }

    List<LaneChart.Arrow> arrows() {
        List<LaneChart.Arrow> light = new ArrayList<>();
        List<LaneChart.Arrow> heavy = new ArrayList<>();
        for (PlannedMatter matter : roadmap.needed()) {
            if (LaneGrid.leader(matter).equals(matter.id())) {
                for (String from : direct(matter)) {
                    boolean critical = follow(from, matter.id());
                    (critical ? heavy : light).add(new LaneChart.Arrow(from, matter.id(), path(from, matter.id()), critical));
                }
            }
        }
        throughBand(heavy);
        light.addAll(heavy);
        return light;
    }

    List<LaneChart.Tie> ties() {
        List<LaneChart.Tie> ties = new ArrayList<>();
        for (PlannedMatter matter : roadmap.needed()) {
            if (!matter.together().isEmpty() && LaneGrid.leader(matter).equals(matter.id())) {
                List<LaneChart.Box> group = matter.together().stream().map(boxes::get).filter(box -> box != null)
                        .filter(box -> box.x() == boxes.get(matter.id()).x()).toList();
                for (int i = 1; i < group.size(); i++) {
                    ties.add(new LaneChart.Tie(group.get(i).x() + group.get(i).width() / 2,
                            group.get(i - 1).bottom(), group.get(i).y()));
                }
            }
        }
        return ties;
    }

    /** Prerequisites on the same side of the band that no other of them already waits for. */
    private Set<String> direct(PlannedMatter matter) {
        Set<String> direct = new LinkedHashSet<>();
        for (String id : matter.after()) {
            boolean implied = matter.after().stream().anyMatch(other -> !other.equals(id) && ancestors(other).contains(id));
            if (boxes.containsKey(id) && !implied && sameSide(id, matter.id()) && slots.get(id) < slots.get(matter.id())) {
                direct.add(roadmap.matter(id).map(LaneGrid::leader).filter(boxes::containsKey).orElse(id));
            }
        }
        return direct;
    }

    private boolean sameSide(String one, String other) {
        return band.isEmpty() || boxes.get(one).y() < band.get().y() == boxes.get(other).y() < band.get().y();
    }

    private Set<String> ancestors(String id) {
        Set<String> known = before.get(id);
        if (known != null) {
            return known;
        }
        Set<String> found = new HashSet<>();
        List<String> after = id.equals(Construction.ID)
                ? roadmap.construction().map(Construction::after).orElse(List.of())
                : roadmap.matter(id).map(PlannedMatter::after).orElse(List.of());
        for (String direct : after) {
            found.add(direct);
            found.addAll(ancestors(direct));
        }
        before.put(id, found);
        return found;
    }

    private boolean follow(String from, String to) {
        int at = roadmap.criticalPath().indexOf(to);
        return at > 0 && roadmap.criticalPath().get(at - 1).equals(from);
    }

    private String path(String from, String to) {
        LaneChart.Box source = boxes.get(from);
        LaneChart.Box target = boxes.get(to);
        int out = source.right() + track(slots.get(from), "from" + from);
        if (slots.get(to) == slots.get(from) + 1) {
            return source.middle() == target.middle() ? "M" + source.right() + " " + source.middle() + "H" + target.x()
                    : "M" + source.right() + " " + source.middle() + "H" + out + "V" + target.middle() + "H" + target.x();
        }
        int in = target.x() - gutter + track(slots.get(to) - 1, "to" + to);
        return "M" + source.right() + " " + source.middle() + "H" + out + "V" + alleys.get(to) + "H" + in + "V"
                + target.middle() + "H" + target.x();
    }

    /** Where in the gutter behind a slot the stroke of one box runs; after {@value #TRACKS} of them they are shared. */
    private int track(int slot, String stroke) {
        List<String> strokes = tracks.computeIfAbsent(slot * 10_000 + side(stroke), key -> new ArrayList<>());
        if (!strokes.contains(stroke)) {
            strokes.add(stroke);
        }
        return 5 + strokes.indexOf(stroke) % TRACKS * (gutter - 12) / TRACKS;
    }

    private int side(String stroke) {
        String id = stroke.substring(stroke.startsWith("from") ? 4 : 2);
        return band.isPresent() && boxes.get(id).y() > band.get().y() ? 1 : 0;
    }

    /** The critical path goes into the band and out of it; of the others their place tells. */
    private void throughBand(List<LaneChart.Arrow> heavy) {
        List<String> way = roadmap.criticalPath();
        int at = way.indexOf(Construction.ID);
        if (band.isEmpty() || at < 0) {
            return;
        }
        if (at > 0 && boxes.containsKey(way.get(at - 1))) {
            LaneChart.Box last = boxes.get(way.get(at - 1));
            int x = last.right() + track(slots.get(last.id()), "from" + last.id());
            heavy.add(new LaneChart.Arrow(last.id(), Construction.ID,
                    "M" + last.right() + " " + last.middle() + "H" + x + "V" + band.get().y(), true));
        }
        if (at + 1 < way.size() && boxes.containsKey(way.get(at + 1))) {
            LaneChart.Box first = boxes.get(way.get(at + 1));
            int x = first.x() - gutter / 2;
            heavy.add(new LaneChart.Arrow(Construction.ID, first.id(), "M" + x + " " + (band.get().y() + band.get().height())
                    + "V" + first.middle() + "H" + first.x(), true));
        }
    }
}
