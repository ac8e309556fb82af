package org.daiban.mandate.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.mandate.Mandate;

/** An owner's mandates: first what waits for them, then the others. */
public record MyMandatesPage(LocalDate today, List<Mine> mandates) {

    /** @param asks what the owner should do or know now; empty where nothing */
    public record Mine(Mandate mandate, String asks) {
    }
}
