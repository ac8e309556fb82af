package org.daiban.project;

/** The three kinds of project the scheme serves (梅市政数〔2020〕2号二(二)). */
public enum AdmissionType {
    PRIVATE_CITY_LEVEL("涉及市级审批权限的社会投资项目"),
    CITY_BUDGET_WORKS("使用市本级统筹财政资金的房屋建筑、城市基础设施等工程"),
    KEY_PROJECT("市政府认定的重点项目");

    private final String label;

    AdmissionType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
