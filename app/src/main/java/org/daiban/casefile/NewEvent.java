package org.daiban.casefile;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What somebody wants recorded.
 *
 * @param on      the day it happened
 * @param source  null where nothing was chosen
 * @param voucher number or name of the proof; needed where entered by hand
 */
public record NewEvent(Happening what, LocalDate on, Source source, String voucher, String note) {
    public NewEvent {
        Objects.requireNonNull(what);
        Objects.requireNonNull(on);
        Objects.requireNonNull(voucher);
        Objects.requireNonNull(note);
    }

    public static NewEvent pushed(Happening what, LocalDate on) {
        return new NewEvent(what, on, Source.PUSHED, "", "");
    }

    public static NewEvent entered(Happening what, LocalDate on, String voucher) {
        return new NewEvent(what, on, Source.ENTERED, voucher, "");
    }
}
