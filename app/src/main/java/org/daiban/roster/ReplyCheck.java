package org.daiban.roster;

import java.util.List;

/**
 * A reply looked through.
 *
 * @param faults  what stands against handing it in
 * @param matters what the unit handles, by name
 */
public record ReplyCheck(List<Fault> faults, List<String> matters) {
    public ReplyCheck {
        faults = List.copyOf(faults);
        matters = List.copyOf(matters);
    }
}
