package org.daiban.portal.web;

import java.time.LocalDate;
import java.util.List;

/** Everything that waits for the owner, the earliest last day first. */
public record MyTurnPage(List<Waiting> waiting) {
    public MyTurnPage {
        waiting = List.copyOf(waiting);
    }

    /**
     * One thing the owner does.
     *
     * @param what  in a few words
     * @param about the matter or project it belongs to, and what exactly
     * @param until the last day; null where none was set
     * @param days  how long that is from today, in words; empty where no day was set
     * @param late  whether the day is over
     * @param href  where it is done
     */
    public record Waiting(String what, String about, LocalDate until, String days, boolean late, String href) {
    }

    /** The earliest last day; null where none was set. */
    public LocalDate earliest() {
        return waiting.stream().map(Waiting::until).filter(day -> day != null).min(LocalDate::compareTo).orElse(null);
    }
}
