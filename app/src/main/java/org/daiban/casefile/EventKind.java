package org.daiban.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.daiban.identity.Role;

/** What can happen to a case file. */
public enum EventKind {
    PAPERS_READY("材料备齐"),
    SUBMITTED("递交申请"),
    RECEIVED("收件"),
    CORRECTION_NOTIFIED("补正告知"),
    CORRECTED("补正收齐"),
    ACCEPTED("受理"),
    OWED_SUPPLIED("容缺材料补齐"),
    DECLINED("不予受理"),
    OCCURRED("起算事件"),
    PROCEDURE_BEGUN("特别程序开始"),
    PROCEDURE_ENDED("特别程序结束"),
    EXTENDED("延长"),
    DECIDED("办结"),
    DELIVERED("送达"),
    WITHDRAWN("撤件");

    private static final Set<EventKind> OWNERS =
            EnumSet.of(PAPERS_READY, SUBMITTED, CORRECTED, OWED_SUPPLIED, OCCURRED, DELIVERED, WITHDRAWN);
    private static final Set<EventKind> UNITS =
            EnumSet.complementOf(EnumSet.of(PAPERS_READY, SUBMITTED, OCCURRED, WITHDRAWN));

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Owners record what is theirs to do, units what is theirs; the officer records everything, the bureau and the administrators nothing. */
    public boolean recordedBy(Role role) {
        return switch (role) {
            case OFFICER -> true;
            case OWNER -> OWNERS.contains(this);
            case UNIT -> UNITS.contains(this);
            case BUREAU, SYSTEM, SECURITY, AUDIT -> false;
        };
    }
}
