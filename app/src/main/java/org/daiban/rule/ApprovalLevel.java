package org.daiban.rule;

/** Whose approvals bring a project under the scheme: the city's in the city's own scheme; a county says which it means. */
public enum ApprovalLevel {
    /** 市级审批权限. */
    CITY("市级", "市本级", "市政府"),
    /** 县级审批权限. */
    COUNTY("县级", "县本级", "县级政府");

    private final String label;
    private final String budget;
    private final String government;

    ApprovalLevel(String label, String budget, String government) {
        this.label = label;
        this.budget = budget;
        this.government = government;
    }

    public String label() {
        return label;
    }

    /** A sentence of the city's scheme as this level says it. */
    public String said(String sentence) {
        return this == CITY ? sentence
                : sentence.replace("市级审批", label + "审批").replace("市本级", budget).replace("市政府", government)
                        .replace("请到项目所在县（市、区）政务服务中心咨询", "请到市政务服务中心咨询");
    }
}
