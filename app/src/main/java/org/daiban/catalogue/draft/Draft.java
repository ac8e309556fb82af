package org.daiban.catalogue.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The draft of the next version, as it stands.
 *
 * @param basedOn     the newest version when it was begun; this one follows it
 * @param contentFrom the version whose content it began with
 * @param revision    how often it was changed; 0 as begun
 * @param last        the last step it took
 */
public record Draft(int number, int basedOn, int contentFrom, int revision, Step last) {

    public enum Kind {
        BEGUN("开始编写"),
        SUBMITTED("送审"),
        TAKEN_BACK("收回"),
        RETURNED("退回"),
        PUBLISHED("审核通过并发布"),
        ABANDONED("放弃");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What became of it when.
     *
     * @param revision    the revision it was about
     * @param inForceFrom null but for a submission
     */
    public record Step(int number, Kind kind, int revision, String note, LocalDate inForceFrom, UUID account, String by, Instant at) {
    }

    /** A change and who made it. */
    public record Revision(int revision, String what, String by, Instant at) {
    }

    public int version() {
        return basedOn + 1;
    }

    public boolean isOpen() {
        return last.kind() != Kind.PUBLISHED && last.kind() != Kind.ABANDONED;
    }

    public boolean isSubmitted() {
        return last.kind() == Kind.SUBMITTED;
    }

    /** True where it brings an older version back. */
    public boolean restores() {
        return contentFrom < basedOn;
    }
}
