package org.daiban.correction;

/** Who says that something is missing, and when. */
public enum NoticeKind {
    /** 补正告知: the unit tells it after the receipt; it stands in the case file and moves its clock (行政许可法 §32). */
    OF_AUTHORITY("审批单位补正告知"),
    /** 专窗预审: the service window looks before anything is handed in; the product's own, without effect on any clock. */
    OF_WINDOW("专窗预审告知"),
    /** 容缺补交: the papers owed after a conditional acceptance (省营商 §32). */
    OWED("容缺补交告知");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
