package org.daiban.engine;

import java.util.Objects;

/**
 * Something wrong with given data, said so that whoever gave it can mend it. Problems are returned, all at once, and
 * never thrown.
 *
 * @param file     the file or request part the problem is in, as the giver knows it, e.g. {@code matters.csv}
 * @param row      the line of the file, 1 for its first line; 0 where lines mean nothing
 * @param column   the column, field or JSON pointer; empty where the whole row or file is meant
 * @param sentence a plain Chinese sentence that says what is wrong and what would be right; ends with a full stop
 */
public record Problem(String file, int row, String column, String sentence) {
    private static final String STOP = "。";

    public Problem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(column);
        sentence = sentence.endsWith(STOP) ? sentence : sentence + STOP;
    }
}
