package org.daiban.roster;

/**
 * Something wrong in a told roster.
 *
 * @param row    index of the line from 0, or -1 where the whole is meant
 * @param code   of docs/rules.md
 */
public record Fault(int row, Column column, String code, String sentence) {

    static Fault whole(String code, String sentence) {
        return new Fault(-1, Column.CATEGORY, code, sentence);
    }

    public boolean isWhole() {
        return row < 0;
    }
}
