package org.daiban.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A listing as CSV (RFC 4180) with the mark that tells spreadsheets it is UTF-8. A text a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
final class CsvListing {

    static final String CONTENT_TYPE = "text/csv;charset=UTF-8";

    private CsvListing() {
    }

    static void write(Listing listing, OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            writer.write(line(listing.columns().stream().map(Listing.Column::heading).toList()));
            String remark = listing.rows().into(cells -> {
                try {
                    writer.write(line(cells));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.write(line(List.of(remark)));
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(List<String> cells) {
        return cells.stream().map(CsvListing::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
