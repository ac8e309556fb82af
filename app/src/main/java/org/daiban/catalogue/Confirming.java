package org.daiban.catalogue;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was confirmed outside and is to be recorded.
 *
 * @param figures     names of figures, see {@link ListedFigure#name}
 * @param document    文号 of what it rests on
 * @param unit        the unit that confirmed
 * @param confirmedBy the person of that unit
 * @param confirmedOn null where it was not readable
 * @param note        may be empty
 * @param seen        the version of the catalogue whose values were seen
 */
public record Confirming(Set<String> figures, String document, String unit, String confirmedBy, LocalDate confirmedOn,
                         String note, int seen) {
    public Confirming {
        figures = Set.copyOf(figures);
    }
}
