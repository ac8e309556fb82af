package org.daiban.casefile;

/** 特别程序, each of which suspends the clock. */
public enum ProcedureKind {
    HEARING("听证", true),
    TENDER("招标", true),
    AUCTION("拍卖", true),
    EXAMINATION("检验", true),
    TESTING("检测", true),
    QUARANTINE("检疫", true),
    APPRAISAL("鉴定", true),
    EXPERT_REVIEW("专家评审", true),
    TECHNICAL_REVIEW("技术评审", false),
    ASSESSMENT("委托评估", false),
    PUBLICATION("公示", false),
    RECTIFICATION("申请人整改", false),
    HIGHER_APPROVAL("上级审批", false);

    private final String label;
    private final boolean ofTheLicensingLaw;

    ProcedureKind(String label, boolean ofTheLicensingLaw) {
        this.label = label;
        this.ofTheLicensingLaw = ofTheLicensingLaw;
    }

    public String label() {
        return label;
    }

    /** Named in 行政许可法 §45; any other kind must say which rule leaves its time out. */
    public boolean ofTheLicensingLaw() {
        return ofTheLicensingLaw;
    }
}
