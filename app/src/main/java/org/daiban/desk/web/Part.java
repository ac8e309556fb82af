package org.daiban.desk.web;

import java.util.List;

/**
 * A list of the desk: things to do, one line each, the most urgent first.
 *
 * @param id    of its place on the page, and the last part of its address
 * @param empty what is said where there is nothing
 */
public record Part(String id, String title, String empty, List<Line> lines) {

    /** So many are seen without unfolding the rest: what must be done today more than all else. */
    private static final int SHOWN = 5;
    private static final int SHOWN_DUE = 8;

    public Part {
        lines = List.copyOf(lines);
    }

    /**
     * One thing, one link.
     *
     * @param light     name of the light; empty where none belongs to it
     * @param lightText the light in words
     * @param note      what is asked, of whom, or since when
     * @param instead   代 somebody whose work it is; empty where it is one's own
     * @param reminding where a reminder is sent by one click; empty where there is none
     */
    public record Line(String href, String what, String where, String light, String lightText, String note, String instead, String reminding) {

        Line(String href, String what, String where, String note, String instead) {
            this(href, what, where, "", "", note, instead, "");
        }
    }

    public List<Line> first() {
        return lines.subList(0, shown());
    }

    public List<Line> rest() {
        return lines.subList(shown(), lines.size());
    }

    private int shown() {
        return Math.min(id.equals("due") ? SHOWN_DUE : SHOWN, lines.size());
    }
}
