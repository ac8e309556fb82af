package org.daiban.engine.clock;

/** What a limit counts. */
public enum DayUnit {
    /** 行政许可法 §82: without weekends and statutory holidays, with swapped days. */
    WORKING_DAYS("个工作日"),
    /** 民法典 §201, §203: every day; an end on a day off rolls to the next working day. */
    CALENDAR_DAYS("个自然日");

    private final String word;

    DayUnit(String word) {
        this.word = word;
    }

    /** The Chinese measure word, to be put after a number. */
    public String word() {
        return word;
    }
}
