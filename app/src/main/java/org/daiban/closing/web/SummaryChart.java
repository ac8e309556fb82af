package org.daiban.closing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.daiban.casefile.Turn;
import org.daiban.closing.MatterSum;
import org.daiban.engine.matter.Limits;

/**
 * Who held each matter how long, as lying bars drawn on the server: the unit's counted days first, so that they stand against
 * the mark of what was promised; then stopped days, owner, window, approval system. Everything in working days.
 *
 * @param width  of the drawing, {@code height} with its scale
 * @param ticks  of the scale
 */
public record SummaryChart(int width, int height, List<Tick> ticks, List<Row> rows) {

    private static final int NAMES = 260;
    private static final int BARS = 620;
    private static final int RIGHT = 60;
    private static final int HEAD = 34;
    private static final int LINE = 30;
    private static final int WIDE_ENOUGH = 16;
    private static final int LONGEST_NAME = 17;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final int MOST_TICKS = 10;

    public SummaryChart {
        ticks = List.copyOf(ticks);
        rows = List.copyOf(rows);
    }

    public record Tick(int x, int days) {
    }

    /** @param kind class of the piece: unit, stopped, owner, window, system @param label the days where they find room; empty otherwise */
    public record Piece(int x, int width, String kind, String label) {
    }

    /** @param promised where the promised limit lies; empty where none is counted in working days @param title all of it in words */
    public record Row(int y, String name, List<Piece> pieces, OptionalInt promised, int end, int total, String title) {
        public Row {
            pieces = List.copyOf(pieces);
        }
    }

    static SummaryChart of(List<MatterSum> matters) {
        int longest = Math.max(1, matters.stream().mapToInt(matter -> Math.max(total(matter), matter.promisedWorkingDays().orElse(0))).max().orElse(1));
        List<Row> rows = new ArrayList<>();
        for (MatterSum matter : matters) {
            rows.add(row(matter, HEAD + rows.size() * LINE, longest));
        }
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && longest / STEPS[i] <= MOST_TICKS; i--) {
            step = STEPS[i];
        }
        List<Tick> ticks = new ArrayList<>();
        for (int days = 0; days <= longest; days += step) {
            ticks.add(new Tick(x(days, longest), days));
        }
        return new SummaryChart(NAMES + BARS + RIGHT, HEAD + rows.size() * LINE + 8, ticks, rows);
    }

    private static Row row(MatterSum matter, int y, int longest) {
        int stopped = Math.min(matter.suspended(), matter.days(Turn.UNIT));
        List<Piece> pieces = new ArrayList<>();
        int at = piece(pieces, 0, matter.days(Turn.UNIT) - stopped, "unit", longest);
        at = piece(pieces, at, stopped, "stopped", longest);
        at = piece(pieces, at, matter.days(Turn.OWNER), "owner", longest);
        at = piece(pieces, at, matter.days(Turn.WINDOW), "window", longest);
        at = piece(pieces, at, matter.days(Turn.APPROVAL_SYSTEM), "system", longest);
        OptionalInt promised = matter.promisedWorkingDays();
        String name = matter.file().matterName();
        return new Row(y, name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…", pieces,
                promised.isPresent() ? OptionalInt.of(x(promised.getAsInt(), longest)) : OptionalInt.empty(), x(at, longest), at, title(matter, stopped));
    }

    private static int piece(List<Piece> pieces, int from, int days, String kind, int longest) {
        if (days <= 0) {
            return from;
        }
        int x = x(from, longest);
        int width = Math.max(2, x(from + days, longest) - x);
        pieces.add(new Piece(x, width, kind, width >= WIDE_ENOUGH ? String.valueOf(days) : ""));
        return from + days;
    }

    private static String title(MatterSum matter, int stopped) {
        return matter.file().matterName() + "：" + matter.file().unitName() + " " + (matter.days(Turn.UNIT) - stopped) + "，停表 " + stopped + "，项目单位 "
                + matter.days(Turn.OWNER) + "，代办专窗 " + matter.days(Turn.WINDOW) + "，审批系统 " + matter.days(Turn.APPROVAL_SYSTEM)
                + "（工作日）；承诺 " + matter.measure(Limits.PROMISED).limit();
    }

    private static int total(MatterSum matter) {
        int total = 0;
        for (Turn turn : Turn.values()) {
            total += turn == Turn.NOBODY ? 0 : matter.days(turn);
        }
        return total;
    }

    private static int x(int days, int longest) {
        return NAMES + Math.round((float) BARS * days / longest);
    }
}
