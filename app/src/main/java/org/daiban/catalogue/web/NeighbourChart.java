package org.daiban.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Prerequisite;

/**
 * A matter between what it waits for and what waits for it, drawn. Lengths are in pixels of the picture.
 *
 * @param boxes what it waits for on the left, itself in the middle, what waits for it on the right
 */
public record NeighbourChart(int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int BOX_WIDTH = 230;
    private static final int BOX_HEIGHT = 44;
    private static final int GAP = 12;
    private static final int ALLEY = 90;
    private static final int EDGE = 4;
    private static final int LINE_LENGTH = 15;

    /**
     * @param lines the name in the lines it is drawn in
     * @param self  the matter the picture is of
     * @param maybe only where applicable
     */
    public record Box(String id, List<String> lines, int x, int y, int width, int height, boolean self, boolean maybe) {
        public int middle() {
            return y + height / 2;
        }
    }

    /** @param word 或者 where one of several is enough; empty else */
    public record Line(String path, String word, int wordX, int wordY, boolean maybe) {
    }

    public static NeighbourChart of(Catalogue catalogue, Matter matter) {
        Map<String, Boolean> before = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (Prerequisite prerequisite : matter.prerequisites()) {
            for (Prerequisite.Alternative one : prerequisite.anyOf()) {
                before.put(one.matter(), one.whereApplicable());
                words.put(one.matter(), prerequisite.anyOf().size() > 1 ? "或者" : "");
            }
        }
        Map<String, Boolean> after = new LinkedHashMap<>();
        catalogue.matters().forEach(other -> other.prerequisites().forEach(prerequisite -> prerequisite.anyOf().stream()
                .filter(one -> one.matter().equals(matter.id())).forEach(one -> after.put(other.id(), one.whereApplicable()))));
        int most = Math.max(1, Math.max(before.size(), after.size()));
        int height = most * (BOX_HEIGHT + GAP) + GAP;
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Box self = box(catalogue, matter.id(), EDGE + BOX_WIDTH + ALLEY, (height - BOX_HEIGHT) / 2, true, false);
        boxes.add(self);
        column(catalogue, before, EDGE, height).forEach(box -> {
            boxes.add(box);
            lines.add(line(box.x() + BOX_WIDTH, box.middle(), self.x(), self.middle(), words.get(box.id()), box.maybe()));
        });
        column(catalogue, after, self.x() + BOX_WIDTH + ALLEY, height).forEach(box -> {
            boxes.add(box);
            lines.add(line(self.x() + BOX_WIDTH, self.middle(), box.x(), box.middle(), "", box.maybe()));
        });
        return new NeighbourChart(2 * EDGE + 3 * BOX_WIDTH + 2 * ALLEY, height, boxes, lines);
    }

    private static List<Box> column(Catalogue catalogue, Map<String, Boolean> matters, int x, int height) {
        List<Box> boxes = new ArrayList<>();
        int y = (height - matters.size() * (BOX_HEIGHT + GAP) + GAP) / 2;
        for (Map.Entry<String, Boolean> matter : matters.entrySet()) {
            boxes.add(box(catalogue, matter.getKey(), x, y, false, matter.getValue()));
            y += BOX_HEIGHT + GAP;
        }
        return boxes;
    }

    private static Box box(Catalogue catalogue, String id, int x, int y, boolean self, boolean maybe) {
        String name = id + " " + catalogue.matter(id).map(Matter::name).orElse("");
        List<String> lines = new ArrayList<>();
        lines.add(name.substring(0, Math.min(LINE_LENGTH, name.length())));
        if (name.length() > LINE_LENGTH) {
            boolean cut = name.length() > 2 * LINE_LENGTH;
            lines.add(name.substring(LINE_LENGTH, cut ? 2 * LINE_LENGTH - 1 : name.length()) + (cut ? "…" : ""));
        }
        return new Box(id, lines, x, y, BOX_WIDTH, BOX_HEIGHT, self, maybe);
    }

    private static Line line(int fromX, int fromY, int toX, int toY, String word, boolean maybe) {
        int turn = (fromX + toX) / 2;
        return new Line("M" + fromX + " " + fromY + "H" + turn + "V" + toY + "H" + (toX - 6), word, fromX + 6, fromY - 5, maybe);
    }
}
