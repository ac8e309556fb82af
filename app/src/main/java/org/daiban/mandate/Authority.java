package org.daiban.mandate;

/** 权限: one thing done in the owner's name. The list is a house rule; 民法典第165条 asks only that there be one. */
public enum Authority {
    SUBMIT("递交申请材料", "递交申请材料", Kind.USUAL),
    SUPPLEMENT("补正材料", "按补正告知提交补正材料", Kind.USUAL),
    EXPLAIN("说明情况", "说明情况、回答审批部门的询问", Kind.USUAL),
    ATTEND("参加会商和踏勘", "参加会商、现场踏勘并转达意见", Kind.USUAL),
    SIGN_FOR("签收文书", "签收受理、补正、特别程序等过程文书", Kind.USUAL),
    COLLECT("领取结果", "领取批准文件、证照等结果文书", Kind.USUAL),
    WITHDRAW("撤回申请", "撤回已经递交的申请", Kind.ON_REQUEST),
    SIGN_COMMITMENT("签署承诺", "签署告知承诺书、容缺受理承诺书等实质性承诺", Kind.RESERVED),
    CHANGE_SUBSTANCE("变更申请内容", "变更申请的实质内容", Kind.RESERVED),
    PAY("缴费", "缴纳法定费用或者经手其他款项", Kind.RESERVED),
    WAIVE("处分权利", "放弃权利，申请听证、行政复议或者提起诉讼", Kind.RESERVED);

    private enum Kind { USUAL, ON_REQUEST, RESERVED }

    private final String label;
    private final String sentence;
    private final Kind kind;

    Authority(String label, String sentence, Kind kind) {
        this.label = label;
        this.sentence = sentence;
        this.kind = kind;
    }

    /** Short, as a refusal names it. */
    public String label() {
        return label;
    }

    /** In full, as the mandate says it. */
    public String sentence() {
        return sentence;
    }

    /** Whether a mandate may grant it at all; what changes the owner's duties or money stays with the owner (民法典第161条). */
    public boolean grantable() {
        return kind != Kind.RESERVED;
    }

    /** Whether a new mandate proposes to grant it. */
    public boolean usual() {
        return kind == Kind.USUAL;
    }
}
