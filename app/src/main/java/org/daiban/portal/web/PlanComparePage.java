package org.daiban.portal.web;

import java.util.List;

/**
 * Two plans side by side, or what may be turned.
 *
 * @param query      the plan as it is
 * @param compared   null where nothing was chosen to turn
 * @param groups     what may be turned
 */
public record PlanComparePage(PlanQuery query, Compared compared, List<Group> groups) {
    public PlanComparePage {
        groups = List.copyOf(groups);
    }

    /** What may be turned of one thing: a question and its other answers. */
    public record Group(String title, String now, List<Turned> others) {
        public Group {
            others = List.copyOf(others);
        }
    }

    /**
     * @param label  what it would be
     * @param effect what that does, in short
     * @param link   where the two are compared
     */
    public record Turned(String label, String effect, String link) {
    }

    /**
     * Both plans.
     *
     * @param was     how the thing is now
     * @param is      how it would be
     * @param doing   改成“划拨”, 选用告知承诺
     * @param notes   what a reader must know of the comparison
     * @param rows    what differs, matter by matter
     * @param moved   matters that only move
     * @param onward  the turned plan by itself
     * @param answerOn where what the turned plan leaves open is asked; empty where nothing is
     */
    public record Compared(String was, String is, String doing, PlanComparison difference, List<Sum> sums, List<String> notes,
                           List<Row> rows, List<Row> moved, String onward, String answerOn) {
        public Compared {
            sums = List.copyOf(sums);
            notes = List.copyOf(notes);
            rows = List.copyOf(rows);
            moved = List.copyOf(moved);
        }
    }

    /** One figure of both. */
    public record Sum(String what, String before, String after, String difference) {
    }

    /** @param kind added, dropped, open or changed */
    public record Row(String kind, String name, String before, String after, String difference) {
    }
}
