package org.daiban.engine.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * RFC 4180 text taken apart: commas, quotes doubled inside quotes, LF, CRLF or lone CR, a leading byte-order mark
 * dropped, blank lines skipped.
 *
 * @param rows             the rows, each with the line it begins on
 * @param unclosedQuoteRow the line of a quote that never ends; the row it stands in is left out
 */
record CsvText(List<Row> rows, OptionalInt unclosedQuoteRow) {
    record Row(int number, List<String> cells) {
    }

    static CsvText read(String csv) {
        return new Parser(csv.startsWith("\uFEFF") ? csv.substring(1) : csv).parse();
    }

    private static final class Parser {
        private final String text;
        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int line = 1;
        private int rowLine = 1;
        private boolean quoted;

        Parser(String text) {
            this.text = text;
        }

        CsvText parse() {
            int quoteLine = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean lineEnds = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
                if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"' && (quoted || cell.isEmpty())) {
                    quoted = !quoted;
                    quoteLine = line;
                } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                    cell.append(c);
                } else if (c == ',') {
                    endCell();
                } else if (lineEnds) {
                    endRow();
                }
                if (lineEnds) {
                    line++;
                    rowLine = quoted ? rowLine : line;
                }
            }
            if (quoted) {
                return new CsvText(rows, OptionalInt.of(quoteLine));
            }
            endRow();
            return new CsvText(rows, OptionalInt.empty());
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                rows.add(new Row(rowLine, cells));
            }
            cells = new ArrayList<>();
        }
    }
}
