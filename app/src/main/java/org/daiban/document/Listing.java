package org.daiban.document;

import java.util.List;
import java.util.function.Consumer;

/** A list that leaves the house as a file, row by row, so that a long one never stands in memory. */
public record Listing(String title, List<Column> columns, Source rows) {
    public Listing {
        columns = List.copyOf(columns);
    }

    /** @param width in characters, of which a Chinese one takes two */
    public record Column(String heading, int width) {
    }

    /** Gives every row away and answers what to say beneath them: how many there are, and whether more were left out. */
    public interface Source {
        String into(Consumer<List<String>> row);
    }
}
