package org.daiban.web;

import org.daiban.rule.ApprovalLevel;

/**
 * Whose pages these are: the city, or a county that adopted the scheme, under its own name.
 *
 * @param code   administrative code
 * @param place  梅州市
 * @param bureau who runs the service, as its letterhead says
 * @param basis  the scheme's document number; empty where not known
 * @param level  whose approvals bring a project under its scheme
 * @param base   what stands before every public path: {@code /r/441481}; empty for the city this installation shows
 */
public record Site(String code, String place, String bureau, String basis, ApprovalLevel level, String base) {

    /** The sign beside the name: the first character of the place. */
    public String mark() {
        return place.isEmpty() ? "" : place.substring(0, place.offsetByCodePoints(0, 1));
    }
}
