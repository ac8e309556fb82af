package org.daiban.roster;

/**
 * Who answers today.
 *
 * @param insteadOf whom the person stands in for; null where it is the person's own turn
 */
public record OnDuty(RosterEntry person, RosterEntry insteadOf) {

    /** 审批骨干 曾文静，代 丘国华（请假到 2026-03-06） */
    public String inWords() {
        String self = person.told().category().label() + " " + person.told().name();
        return insteadOf == null ? self : self + "，代 " + insteadOf.told().name() + "（请假到 " + insteadOf.away().to() + "）";
    }
}
