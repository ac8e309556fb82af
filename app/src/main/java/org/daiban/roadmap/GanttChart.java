package org.daiban.roadmap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.PlannedDuration;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.PlannedState;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.Times;

/** A roadmap against the days of the year, a row for each matter; in pixels. {@code part/gantt.jte} draws it. */
public record GanttChart(int width, int height, int head, List<Heading> headings, List<Row> rows, List<Tick> ticks,
                         OptionalInt today) {
    private static final int WIDTH = 1390;
    private static final int NAMES = 300;
    private static final int HEAD = 56;
    private static final int ROW = 26;
    private static final int NAME_LETTERS = 20;
    /** A little room after the last day, so that its diamond is whole. */
    private static final int EDGE = 14;
    private static final int MOST_TICKS = 20;

    public GanttChart {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /** The name of a stage above its rows. */
    public record Heading(String label, int y) {
    }

    /**
     * @param name     cut to the room
     * @param width    of the bar from earliest start to earliest finish; 0 where decided on the day
     * @param slackEnd where the latest finish lies; equal to the bar's end where there is no slack
     * @param mark     null for a mere plan
     */
    public record Row(String name, String title, int y, int x, int width, int slackEnd, boolean critical, boolean building,
                      boolean unconfirmed, boolean hatched, boolean done, MatterMark mark) {
    }

    /**
     * The first day of a month.
     *
     * @param year named where it begins; else empty
     */
    public record Tick(int x, String month, String year) {
    }

    public static GanttChart of(Roadmap roadmap, Map<String, MatterMark> marks, LocalDate today) {
        LocalDate last = roadmap.finish().plusDays(1);
        LocalDate first = YearMonth.from(roadmap.start()).atDay(1);
        Scale scale = new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)));
        List<Heading> headings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int y = HEAD;
        for (Stage stage : Stage.values()) {
            List<PlannedMatter> matters = roadmap.needed().stream().filter(matter -> matter.matter().stage() == stage)
                    .sorted((one, other) -> one.times().earliestStart().compareTo(other.times().earliestStart())).toList();
            if (stage == Stage.ACCEPTANCE && roadmap.construction().isPresent()) {
                rows.add(row(roadmap.construction().get(), scale, y));
                y += ROW;
            }
            if (matters.isEmpty()) {
                continue;
            }
            headings.add(new Heading(stage.label(), y));
            y += ROW;
            for (PlannedMatter matter : matters) {
                rows.add(row(matter, marks.get(matter.id()), scale, y));
                y += ROW;
            }
        }
        boolean within = !today.isBefore(first) && today.isBefore(last);
        return new GanttChart(WIDTH, y + ROW / 2, HEAD, headings, rows, ticks(first, last, scale),
                within ? OptionalInt.of(scale.x(today)) : OptionalInt.empty());
    }

    private record Scale(LocalDate first, long days) {
        int x(LocalDate day) {
            long at = Math.max(0, ChronoUnit.DAYS.between(first, day));
            return NAMES + (int) (Math.min(at, days) * (WIDTH - EDGE - NAMES) / days);
        }
    }

    private static Row row(PlannedMatter matter, MatterMark mark, Scale scale, int y) {
        PlannedDuration duration = matter.duration();
        return row(matter.matter().name(), duration.label() + (duration.unconfirmed() ? "（待核定）" : ""), matter.times(),
                matter.state(), false, duration.unconfirmed(), mark, scale, y);
    }

    private static Row row(Construction building, Scale scale, int y) {
        return row(Construction.NAME, "约" + building.workingDays() + "个工作日，" + building.basis().label(), building.times(),
                building.state(), true, false, null, scale, y);
    }

    private static Row row(String name, String length, Times times, PlannedState state, boolean building,
                           boolean unconfirmed, MatterMark mark, Scale scale, int y) {
        int x = scale.x(times.earliestStart());
        int end = scale.x(times.earliestFinish());
        String title = name + "，" + ChartText.full(times.earliestStart()) + "至" + ChartText.full(times.earliestFinish())
                + "，" + length + (times.critical() ? "，决定总时间" : "，最迟" + ChartText.full(times.latestFinish()) + "办完")
                + Optional.ofNullable(mark).map(known -> "，" + known.word()).orElse("");
        return new Row(ChartText.lines(ChartText.shortName(name), NAME_LETTERS, 1).get(0), title, y, x, end - x,
                times.critical() ? end : Math.max(end, scale.x(times.latestFinish())), times.critical(), building,
                unconfirmed, state == PlannedState.SUSPENDED, state == PlannedState.DONE, mark);
    }

    private static List<Tick> ticks(LocalDate first, LocalDate last, Scale scale) {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        int step = (int) ((months + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate month = first; month.isBefore(last); month = month.plusMonths(step)) {
            boolean namesYear = ticks.isEmpty() || month.getMonthValue() <= step;
            ticks.add(new Tick(scale.x(month), month.getMonthValue() + "月", namesYear ? month.getYear() + "年" : ""));
        }
        return ticks;
    }
}
