package org.daiban.request;

/** What happens to a service request. Names are kept in the record: never rename one. */
public enum EntryKind {
    ASKED("提出诉求"),
    ASSIGNED("派单"),
    FOLLOWED_UP("项目单位补充"),
    REPLIED("答复"),
    INQUIRED("请项目单位补充"),
    /** For staff only. */
    NOTED("内部备注"),
    CHANGED("改变服务方式或者项目"),
    PROPOSED("提出办结"),
    AGREED("同意办结"),
    OBJECTED("不同意办结"),
    LAPSED("期满没有答复，办结"),
    CLOSED("项目单位结束"),
    REOPENED("重新打开");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
