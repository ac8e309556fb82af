package org.daiban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** The usual things a module lays into an archive. */
public final class Enclosed {

    private Enclosed() {
    }

    /** A paper as a Word document, written when its turn comes. @param name without an ending */
    public static Bundle.Entry paper(String folder, String name, Paper paper, LocalDate on, String by) {
        return new Bundle.Entry(folder, name + ".docx", name, on, by, out -> {
            try {
                WordPaper.write(paper, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A list as an Excel file. @param name without an ending */
    public static Bundle.Entry list(String folder, String name, Listing listing, LocalDate on, String by) {
        return new Bundle.Entry(folder, name + ".xlsx", name, on, by, out -> ExcelListing.write(listing, out));
    }

    /** A kept file under its own name. @param what what it is, e.g. 委托书签章件 */
    public static Bundle.Entry stored(String folder, String what, Documents documents, StoredDocument document, LocalDate on) {
        return new Bundle.Entry(folder, what + " " + document.name(), what + "（" + document.name() + "）", on, document.storedBy(),
                out -> documents.copy(document, out));
    }
}
