package org.daiban.closing;

import org.daiban.casefile.Doer;

/** 送达方式. */
public enum DeliveryWay {
    COLLECTED("直接领取"),
    MAILED("邮寄送达"),
    ELECTRONIC("电子送达"),
    BY_OFFICER("代办人员持委托领取后转交");

    private final String label;

    DeliveryWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Who collected it from the authority: an officer only under a mandate that says so. */
    Doer doer() {
        return this == BY_OFFICER ? Doer.OFFICER : Doer.OWNER;
    }
}
