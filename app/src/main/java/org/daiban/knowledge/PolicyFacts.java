package org.daiban.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a policy says, and what is known of it.
 *
 * @param number      文号, empty where not known
 * @param issuer      empty where not known
 * @param issuedOn    null where not known
 * @param inForceFrom null where not known
 * @param validUntil  last day, null where it has none or it is not known
 * @param replaces    policies it takes the place of from its first day on
 * @param text        whole, or in our own words where {@code isAbstract}
 * @param matters     ids of the catalogue
 * @param source      the address it was taken from, empty where there is none
 * @param confirmBy   who is to confirm these facts; empty where nothing waits to be confirmed
 */
public record PolicyFacts(String title, String number, String issuer, Level level, LocalDate issuedOn, LocalDate inForceFrom,
                          LocalDate validUntil, List<UUID> replaces, String text, boolean isAbstract, List<String> tags,
                          List<String> matters, String source, String confirmBy) {

    public PolicyFacts {
        replaces = List.copyOf(replaces);
        tags = List.copyOf(tags);
        matters = List.copyOf(matters);
    }

    public boolean unconfirmed() {
        return !confirmBy.isEmpty();
    }

    /** The first day it holds; the day it was issued where no other is known; long ago where neither is, as it counts as begun. */
    LocalDate begins() {
        return begins(LocalDate.EPOCH);
    }

    /** From when on it takes the place of another. @param published for one whose own days are not known */
    LocalDate begins(LocalDate published) {
        return inForceFrom != null ? inForceFrom : issuedOn != null ? issuedOn : published;
    }
}
