package org.daiban.engine.roadmap;

/** Where the handling time of a matter in the plan comes from. */
public enum DurationBasis {
    PROMISED("承诺时限", true),
    STATUTORY("法定时限", true),
    /** The period binds the applicant or the reviewing body; it passes, but is not the authority's handling. */
    OWNERS_DUTY("申报方义务期限", false),
    /** Decided with the matter it is merged into. */
    MERGED("并入其他事项", true),
    /** 告知承诺: decided on the day of application. */
    UNDERTAKING("告知承诺", true),
    /** Nobody publishes a limit, or the catalogue does not count it: our own figure, to be changed freely. */
    ASSUMED("参考值，待核定", false),
    /** Set by the officer who tailored the plan. */
    TAILORED("代办人员设定", true);

    private final String label;
    private final boolean counted;

    DurationBasis(String label, boolean counted) {
        this.label = label;
        this.counted = counted;
    }

    public String label() {
        return label;
    }

    /** True where the time counts as handling by an authority (审批用时). */
    boolean counted() {
        return counted;
    }
}
