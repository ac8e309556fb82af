package org.daiban.casefile;

/** Who did what is the applicant's to do. */
public enum Doer {
    OWNER("项目单位自己办理"),
    /** In the owner's name, and so only under a written mandate (方案二(四)4). */
    OFFICER("代办人员持委托办理");

    private final String label;

    Doer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
