package org.daiban.catalogue;

import java.time.LocalDate;
import java.util.Map;

/**
 * A reviewed catalogue on its way to be published.
 *
 * @param files        every file by its name
 * @param basedOn      the version it was made from, the newest then
 * @param restoredFrom the version whose content it brings back; 0 for none
 * @param submittedBy  whose draft it is
 */
public record NewVersion(Map<String, String> files, int basedOn, int restoredFrom, LocalDate inForceFrom, String note,
                         String submittedBy) {
    public NewVersion {
        files = Map.copyOf(files);
    }
}
