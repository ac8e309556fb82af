package org.daiban.engine.roadmap;

/** Where the handling time of a matter in the plan comes from. */
public enum DurationBasis {
    PROMISED("承诺时限"),
    STATUTORY("法定时限"),
    /** The period binds the applicant or the reviewing body; it passes, but is not the authority's handling. */
    OWNERS_DUTY("申报方义务期限"),
    /** Decided with the matter it is merged into. */
    MERGED("并入其他事项"),
    /** 告知承诺: decided on the day of application. */
    UNDERTAKING("告知承诺"),
    /** Nobody publishes a limit, or the catalogue does not count it: our own figure, to be changed freely. */
    ASSUMED("参考值，待核定"),
    /** Set by the officer who tailored the plan. */
    TAILORED("代办人员设定");

    private final String label;

    DurationBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
