package org.daiban.catalogue;

/** Where a county's catalogue comes from. */
public enum Sourcing {
    INHERIT("沿用市目录", "市里发布新版，本地区随之更新；部门名称换成本地区的。"),
    OVERRIDE("沿用并局部调整", "随市目录更新，个别事项可以另定承诺时限、办理部门、材料，或者写明本地区不办理。"),
    OWN("自有目录", "抄一份市目录作为起点，以后自己编制和发布，不再随市里变动。");

    private final String label;
    private final String meaning;

    Sourcing(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    public boolean follows() {
        return this != OWN;
    }
}
