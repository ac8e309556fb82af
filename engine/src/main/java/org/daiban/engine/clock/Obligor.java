package org.daiban.engine.clock;

/** Who must act within a limit. */
public enum Obligor {
    /** A department or utility: an earlier day is good for the applicant. */
    AUTHORITY,
    /** The applicant: a later day is good for it. */
    APPLICANT
}
