package org.daiban.handover;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One piece of open work as it stood when it was handed over.
 *
 * @param place    the project, or whose it is
 * @param standing how it stands, in words
 * @param due      null where no day is set
 * @param named    of a mandate: whether the one who stands in is named in it and may act by it; null of all else
 * @param remark   what to know about it; may be empty
 */
public record HandoverLine(Kind kind, UUID about, String name, String place, String standing, LocalDate due, Boolean named, String remark) {

    /** Names are kept: never rename one. */
    public enum Kind {
        CASE_FILE("办件", "/case-files/"),
        REQUEST("诉求", "/requests/"),
        MANDATE("委托书", "/mandates/"),
        PROJECT("项目", "/projects/");

        private final String label;
        private final String path;

        Kind(String label, String path) {
            this.label = label;
            this.path = path;
        }

        public String label() {
            return label;
        }
    }

    public String path() {
        return kind.path + about;
    }

    /** Whether it may be acted upon in the owner's name (R04); empty of what is no mandate. */
    public String mandateInWords() {
        if (named == null) {
            return "";
        }
        return named ? "已列入委托书，可以代为办理" : "没有列入委托书，不能凭它代为办理";
    }

    HandoverLine remarked(String words) {
        return new HandoverLine(kind, about, name, place, standing, due, named, words);
    }
}
