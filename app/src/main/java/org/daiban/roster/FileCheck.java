package org.daiban.roster;

import java.util.List;
import org.daiban.roster.paper.SheetReading;
import org.daiban.rule.Refusal;

/**
 * What came of a file.
 *
 * @param refusals why no file may be read now; empty mostly
 * @param marked   the faults were marked in the file and wait to be fetched
 */
public record FileCheck(SheetReading reading, List<Refusal> refusals, boolean marked) {
    public FileCheck {
        refusals = List.copyOf(refusals);
    }

    public boolean isGood() {
        return refusals.isEmpty() && reading.isGood();
    }
}
