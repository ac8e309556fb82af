package org.daiban.identity;

/** What a person is here. */
public enum Role {
    /** 建设单位: the applicant, always. */
    OWNER("建设单位", Reach.OWNER),
    /** 首席服务官 at the agency window. */
    OFFICER("首席服务官", Reach.JURISDICTION),
    /** A person of a department or public utility. */
    UNIT("审批单位", Reach.UNIT),
    /** The government service bureau that runs the scheme. */
    BUREAU("政务服务数据管理局", Reach.JURISDICTION),
    /** Opens accounts and jurisdictions; grants nothing and reads no record (三员分立). */
    SYSTEM("系统管理员", Reach.JURISDICTION),
    /** Grants roles, sets the policy of passwords and resets them; opens no account and reads no record. */
    SECURITY("安全管理员", Reach.JURISDICTION),
    /** Reads, exports and verifies the audit record; changes nothing. */
    AUDIT("审计管理员", Reach.JURISDICTION);

    private final String label;
    private final Reach reach;

    Role(String label, Reach reach) {
        this.label = label;
        this.reach = reach;
    }

    /** One of the three administrators, who never do the work of the service themselves. */
    public boolean isAdministrator() {
        return this == SYSTEM || this == SECURITY || this == AUDIT;
    }

    public String label() {
        return label;
    }

    /** How far whatever this role may do goes, unless the handler keeps to the own account. */
    public Reach reach() {
        return reach;
    }
}
