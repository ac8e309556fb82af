package org.daiban.roster.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.daiban.roster.Person;

/** Rosters as files that people know: Attachment 1 in Word and Excel, and the whole of a round on one sheet. */
public final class Papers {

    public static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Papers() {
    }

    /** @param acceptedOn the day the bureau accepted it */
    public record Collected(String unit, Person person, LocalDate acceptedOn) {
    }

    public static void word(RosterForm form, OutputStream out) {
        quietly(() -> RosterWord.write(form, out));
    }

    public static void sheet(RosterForm form, OutputStream out) {
        quietly(() -> RosterSheet.write(form, out));
    }

    public static void collected(String title, List<Collected> lines, OutputStream out) {
        quietly(() -> CollectedSheet.write(title, lines, out));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void quietly(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
