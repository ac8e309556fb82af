package org.daiban.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.PlannedState;
import org.daiban.engine.roadmap.Roadmap;

/** Works out a lane chart: what stands before the construction above its band, what waits for it below. Units are pixels. */
final class LaneDrawing {
    private static final int WIDTH = 1390;
    private static final int LABELS = 72;
    private static final int GUTTER = 24;
    private static final int NARROWEST = 140;
    private static final int WIDEST = 160;
    private static final int LETTER = 13;
    private static final int LINE = 16;
    private static final int PADDING = 5;
    private static final int ALLEY = 16;
    private static final int BAND = 40;
    private static final int SPACE = 18;
    private static final int HEAD = 26;

    private final Roadmap roadmap;
    private final Map<String, MatterMark> marks;
    private final LocalDate today;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> waiting;
    private final List<LaneChart.Lane> lanes = new ArrayList<>();
    private final List<LaneChart.Column> columns = new ArrayList<>();
    private final Map<String, LaneChart.Box> boxes = new LinkedHashMap<>();
    private final Map<String, Integer> slotOf = new HashMap<>();
    private final Map<String, Integer> alleyOf = new HashMap<>();
    private int pitch;
    private int width;
    private LaneChart.Band band;
    private LaneChart.Today todayLine;

    LaneDrawing(Roadmap roadmap, Map<String, MatterMark> marks, LocalDate today) {
        this.roadmap = roadmap;
        this.marks = marks;
        this.today = today;
        roadmap.needed().forEach(matter -> names.put(matter.id(), ChartText.shortName(matter.matter().name())));
        names.put(Construction.ID, Construction.NAME);
        this.waiting = waiting();
    }

    private Set<String> waiting() {
        Set<String> waiting = new HashSet<>(Set.of(Construction.ID));
        while (roadmap.needed().stream().filter(matter -> matter.after().stream().anyMatch(waiting::contains))
                .map(matter -> waiting.add(matter.id())).reduce(false, Boolean::logicalOr)) {
            continue;
        }
        return waiting;
    }

    LaneChart chart() {
        List<PlannedMatter> before = roadmap.needed().stream().filter(matter -> !waiting.contains(matter.id())).toList();
        List<PlannedMatter> after = roadmap.needed().stream().filter(matter -> waiting.contains(matter.id())).toList();
        int room = (WIDTH - LABELS - GUTTER) / NARROWEST;
        LaneGrid upper = new LaneGrid(before, room);
        LaneGrid lower = new LaneGrid(after, room);
        int most = Math.max(1, Math.max(upper.slotCount(), lower.slotCount()));
        pitch = Math.min(WIDEST, Math.max(NARROWEST, (WIDTH - LABELS - GUTTER) / most));
        width = Math.max(LABELS + most * pitch + GUTTER, WIDTH);
        int y = part(upper, false, 0);
        LocalDate broken = roadmap.construction().map(building -> building.times().earliestStart()).orElse(roadmap.finish());
        int bottom = y;
        place(today(upper, 0, bottom, broken));
        y = roadmap.construction().map(building -> band(building, bottom)).orElse(y);
        int top = y;
        y = part(lower, true, y);
        if (roadmap.construction().isPresent()) {
            place(today(lower, top, y, roadmap.finish()));
        }
        LaneArrows arrows = new LaneArrows(roadmap, boxes, slotOf, alleyOf, Optional.ofNullable(band), GUTTER);
        return new LaneChart(width, y, lanes, columns, List.copyOf(boxes.values()), arrows.arrows(), arrows.ties(),
                Optional.ofNullable(band), Optional.ofNullable(todayLine),
                roadmap.criticalPath().stream().map(names::get).toList());
    }

    private int part(LaneGrid grid, boolean afterBuilding, int top) {
        int y = top + (grid.slotCount() > 0 ? HEAD : 0);
        dates(grid, top);
        for (Stage stage : Stage.values()) {
            List<LaneGrid.Place> places = grid.lane(stage.code());
            if (!places.isEmpty()) {
                y = lane(stage, places, afterBuilding, y);
            }
        }
        return y;
    }

    /** The first day of each column, with the year where it changes. */
    private void dates(LaneGrid grid, int top) {
        LocalDate before = null;
        List<LocalDate> starts = grid.slotStarts();
        for (int slot = 0; slot < starts.size(); slot++) {
            LocalDate start = starts.get(slot);
            if (!start.equals(before)) {
                boolean sameYear = before != null && before.getYear() == start.getYear();
                String text = (sameYear ? "" : start.getYear() + "年") + ChartText.day(start) + "起";
                columns.add(new LaneChart.Column(LABELS + slot * pitch + GUTTER, top + HEAD - 8, text));
            }
            before = start;
        }
    }

    private int lane(Stage stage, List<LaneGrid.Place> places, boolean afterBuilding, int top) {
        int rows = places.stream().mapToInt(LaneGrid.Place::row).max().orElse(0) + 1;
        int y = top;
        for (int row = 0; row < rows; row++) {
            int inRow = row;
            List<LaneGrid.Place> line = places.stream().filter(place -> place.row() == inRow).toList();
            int tallest = line.stream().mapToInt(place -> height(place.matter())).max().orElse(0);
            for (LaneGrid.Place place : line) {
                box(place, y + ALLEY);
                alleyOf.put(place.matter().id(), y + ALLEY / 2);
            }
            y += ALLEY + tallest;
        }
        y += ALLEY;
        lanes.add(new LaneChart.Lane(stage.label(), ChartText.lines(stage.label(), 4, 2), stage.code(), afterBuilding, top,
                y - top, places.stream().map(LaneGrid.Place::matter)
                .sorted(Comparator.comparing(matter -> matter.times().earliestStart())).map(PlannedMatter::id).toList()));
        return y;
    }

    private List<String> lines(PlannedMatter matter) {
        return ChartText.lines(names.get(matter.id()), (pitch - GUTTER - 2 * PADDING) / LETTER, 3);
    }

    private int height(PlannedMatter matter) {
        return (lines(matter).size() + 1) * LINE + PADDING;
    }

    private void box(LaneGrid.Place place, int y) {
        PlannedMatter matter = place.matter();
        String id = matter.id();
        slotOf.put(id, place.slot());
        boolean hold = roadmap.construction().map(building -> building.after().contains(id)).orElse(false);
        boxes.put(id, new LaneChart.Box(id, matter.matter().name(), lines(matter),
                ChartText.shortSpan(matter.times().earliestStart(), matter.times().earliestFinish()),
                ChartText.span(matter.times().earliestStart(), matter.times().earliestFinish()), matter.duration().label(), matter.times().slack(), LABELS + place.slot() * pitch + GUTTER, y, pitch - GUTTER,
                height(matter), matter.times().critical(), hold, matter.duration().unconfirmed(),
                matter.state() == PlannedState.SUSPENDED, matter.state() == PlannedState.DONE,
                matter.after().stream().map(before -> names.getOrDefault(before, before)).toList(), marks.get(id)));
    }

    private int band(Construction building, int top) {
        int y = top + SPACE;
        String label = Construction.NAME + "　" + ChartText.span(building.times().earliestStart(),
                building.times().earliestFinish()) + "　约" + building.workingDays()
                + "个工作日（" + building.basis().label() + "），不计入审批用时";
        band = new LaneChart.Band(LABELS, y, width - LABELS, BAND, label, building.times().critical());
        LocalDate begin = building.times().earliestStart();
        LocalDate end = building.times().earliestFinish();
        if (!today.isBefore(begin) && today.isBefore(end)) {
            long days = Math.max(1, ChronoUnit.DAYS.between(begin, end));
            int x = LABELS + (int) (ChronoUnit.DAYS.between(begin, today) * (width - LABELS) / days);
            place(Optional.of(new LaneChart.Today(x, y - SPACE / 2, y + BAND + SPACE / 2)));
        }
        return y + BAND + SPACE;
    }

    private void place(Optional<LaneChart.Today> line) {
        if (todayLine == null) {
            todayLine = line.orElse(null);
        }
    }

    /** Between two columns the line stands as far along as today is between their first days. */
    private Optional<LaneChart.Today> today(LaneGrid grid, int top, int bottom, LocalDate end) {
        List<LocalDate> starts = grid.slotStarts();
        if (starts.isEmpty() || today.isBefore(starts.get(0)) || !today.isBefore(end)) {
            return Optional.empty();
        }
        int slot = starts.size() - 1;
        while (starts.get(slot).isAfter(today)) {
            slot--;
        }
        LocalDate next = slot + 1 < starts.size() ? starts.get(slot + 1) : end;
        long days = Math.max(1, ChronoUnit.DAYS.between(starts.get(slot), next));
        long gone = Math.min(days, ChronoUnit.DAYS.between(starts.get(slot), today));
        return Optional.of(new LaneChart.Today(LABELS + slot * pitch + GUTTER / 3 + (int) (gone * pitch / days), top, bottom));
    }
}
