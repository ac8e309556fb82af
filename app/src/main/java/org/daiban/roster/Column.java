package org.daiban.roster;

/** The seven columns of Attachment 1, in their order. */
public enum Column {
    CATEGORY("类别", "category", 10),
    NAME("姓名", "name", 30),
    DUTY("职务", "duty", 40),
    MOBILE("手机号码", "mobile", 20),
    OFFICE_PHONE("办公电话", "officePhone", 30),
    BUSINESS("负责业务", "business", 400),
    NOTE("备注", "note", 200);

    private final String label;
    private final String field;
    private final int longest;

    Column(String label, String field, int longest) {
        this.label = label;
        this.field = field;
        this.longest = longest;
    }

    public String label() {
        return label;
    }

    /** What its field is called in a form. */
    public String field() {
        return field;
    }

    /** In characters. */
    int longest() {
        return longest;
    }

    /** A to G. */
    public String letter() {
        return String.valueOf((char) ('A' + ordinal()));
    }

    /** The field of a row in a form: {@code name-3}. */
    public String field(int row) {
        return field + "-" + row;
    }
}
