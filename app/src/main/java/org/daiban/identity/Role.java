package org.daiban.identity;

/** What a person is here. */
public enum Role {
    /** 建设单位: the applicant, always. */
    OWNER("建设单位"),
    /** 首席服务官 at the agency window. */
    OFFICER("首席服务官"),
    /** A person of a department or public utility. */
    UNIT("审批单位"),
    /** The government service bureau that runs the scheme. */
    BUREAU("政务服务数据管理局");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
