package org.daiban.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is missing in a case file: the lines of an open correction notice, or the papers owed after a conditional acceptance.
 *
 * @param told  when it was said
 * @param until last day for it; null where none was set
 */
public record Asked(UUID caseFile, List<String> lines, LocalDate told, LocalDate until) {
    public Asked {
        lines = List.copyOf(lines);
    }
}
