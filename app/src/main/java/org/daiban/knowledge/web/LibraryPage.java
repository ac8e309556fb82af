package org.daiban.knowledge.web;

import java.util.List;

/** What the bureau has in the library. @param next empty at the end */
public record LibraryPage(boolean waiting, List<Row> rows, String next) {

    public LibraryPage {
        rows = List.copyOf(rows);
    }

    /** @param waits what waits for a second person, in words; empty where nothing does */
    public record Row(String href, String title, String number, String level, String state, String validity, String waits, String by, String at) {
    }
}
