package org.daiban.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.engine.roadmap.Roadmap;

/**
 * A roadmap as lanes, one for each stage and one for what runs beside them, with every coordinate worked out. Read from
 * left to right; what waits for the construction stands below its band. {@code part/laneChart.jte} draws it.
 *
 * @param arrows      direct prerequisites; those another one implies are left out, and so are those through the band, which
 *                    its place tells
 * @param ties        between boxes handled together
 * @param criticalWay names along the critical path
 */
public record LaneChart(int width, int height, List<Lane> lanes, List<Column> columns, List<Box> boxes, List<Arrow> arrows, List<Tie> ties,
                        Optional<Band> band, Optional<Today> today, List<String> criticalWay) {
    private static final int WIDE = 1600;

    public LaneChart {
        lanes = List.copyOf(lanes);
        columns = List.copyOf(columns);
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        ties = List.copyOf(ties);
        criticalWay = List.copyOf(criticalWay);
    }

    /** The boxes of a lane by earliest start. */
    public List<Box> boxesOf(Lane lane) {
        return lane.boxes().stream().map(id -> boxes.stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow()).toList();
    }

    /** True where it would be too small if it had to fit a page of 1440 pixels. */
    public boolean wide() {
        return width > WIDE;
    }

    /** @param marks by matter id; empty for a plan of which nothing has happened */
    public static LaneChart of(Roadmap roadmap, Map<String, MatterMark> marks, LocalDate today) {
        return new LaneDrawing(roadmap, marks, today).chart();
    }

    /**
     * @param afterBuilding true where the lane stands below the construction band
     * @param labelLines    the label in the lines it is drawn in
     * @param boxes         ids by earliest start
     */
    public record Lane(String label, List<String> labelLines, int stage, boolean afterBuilding, int y, int height,
                       List<String> boxes) {
    }

    /** @param label the first day of a column of boxes */
    public record Column(int x, int y, String label) {
    }

    /**
     * One matter.
     *
     * @param lines         its short name, cut to the box
     * @param when          its earliest dates without the year, which its column tells
     * @param dates         the same with the year
     * @param afterNames    names of what it waits for
     * @param beforeWork    true where it must be done before the construction may begin
     * @param unconfirmed   待核定: nobody in charge has confirmed its duration
     * @param hatched       its clock stands still
     * @param mark          null for a mere plan
     */
    public record Box(String id, String name, List<String> lines, String when, String dates, String duration, int slack, int x, int y,
                      int width, int height, boolean critical, boolean beforeWork, boolean unconfirmed, boolean hatched,
                      boolean done, List<String> afterNames, MatterMark mark) {
        public int right() {
            return x + width;
        }

        public int bottom() {
            return y + height;
        }

        public int middle() {
            return y + height / 2;
        }

        /** Everything the box stands for in one sentence, for ears and pointers. */
        public String title() {
            return name + "，" + dates + "，" + duration + (unconfirmed ? "（待核定）" : "")
                    + (critical ? "，决定总时间" : "，有" + slack + "个工作日机动")
                    + (afterNames.isEmpty() ? "" : "，在" + String.join("、", afterNames) + "之后")
                    + (mark == null ? "" : "，" + mark.word());
        }
    }

    /** @param path SVG path data, horizontal and vertical strokes only */
    public record Arrow(String from, String to, String path, boolean critical) {
    }

    public record Tie(int x, int top, int bottom) {
    }

    /** 施工期 between what permits it and what accepts it. */
    public record Band(int x, int y, int width, int height, String label, boolean critical) {
    }

    public record Today(int x, int top, int bottom) {
    }
}
