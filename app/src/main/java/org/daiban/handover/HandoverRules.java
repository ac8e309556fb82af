package org.daiban.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;

/** Who may hand work over to whom and for which days, and who answers: pure, every reason at once. */
final class HandoverRules {

    static final int LONGEST = 500;

    private static final int FURTHEST_MONTHS = 12;

    private HandoverRules() {
    }

    /**
     * @param officers the accounts of those who serve now
     * @param before   what the same officer handed over and is not past
     */
    static List<Refusal> ofOffering(Actor actor, NewHandover wanted, Set<UUID> officers, List<WorkHandover> before, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (!mayHandOver(actor, wanted.officer())) {
            refusals.add(HandoverRule.NOT_THEIRS.refuse("自己的工作由自己交接；不在岗不能自己办的，由主管部门代为交接。"));
        }
        if (wanted.officer() == null || !officers.contains(wanted.officer())) {
            refusals.add(HandoverRule.NOT_AN_OFFICER.at("officer", "请选择谁的工作要交接：在岗的首席服务官。"));
        }
        if (wanted.standIn() == null || !officers.contains(wanted.standIn())) {
            refusals.add(HandoverRule.NOT_AN_OFFICER.at("standIn", "请选择交给谁：在岗的首席服务官。"));
        } else if (wanted.standIn().equals(wanted.officer())) {
            refusals.add(HandoverRule.TO_ONESELF.at("standIn", "不能交给本人，请选另一位首席服务官。"));
        }
        if (wanted.reason() == null) {
            refusals.add(Refusal.input("reason", "请选择原因。"));
        }
        if (wanted.remark().length() > LONGEST || wanted.remarks().values().stream().anyMatch(words -> words.length() > LONGEST)) {
            refusals.add(Refusal.input("remark", "说明最多 " + LONGEST + " 个字。"));
        }
        refusals.addAll(ofDays(wanted, before, today));
        return refusals;
    }

    private static List<Refusal> ofDays(NewHandover wanted, List<WorkHandover> before, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (wanted.from() == null || wanted.from().isBefore(today)) {
            refusals.add(HandoverRule.DAYS_WRONG.at("from", "请选今天或者以后的日期。"));
        } else if (wanted.to() == null || wanted.to().isBefore(wanted.from()) || wanted.to().isAfter(wanted.from().plusMonths(FURTHEST_MONTHS))) {
            refusals.add(HandoverRule.DAYS_WRONG.at("to", "最后一天不能早于第一天，也不能超过 " + FURTHEST_MONTHS + " 个月。"));
        } else {
            before.stream().filter(other -> other.state().isLive() && other.overlaps(wanted.from(), wanted.to())).findFirst()
                    .ifPresent(other -> refusals.add(HandoverRule.HANDED_OVER_ALREADY.at("from", other.days() + " 的工作已经交给"
                            + other.standInName() + "（" + other.state().label() + "），同一天不能交给两个人。")));
        }
        return refusals;
    }

    static List<Refusal> ofAnswering(Actor actor, WorkHandover handover, boolean accepted, String reason, LocalDate today) {
        if (!actor.account().equals(handover.standIn())) {
            return List.of(HandoverRule.NOT_THE_STAND_IN.refuse("这份交接等" + handover.standInName() + "答复，不能代为答复。"));
        }
        if (!handover.state().waits()) {
            return List.of(notWaiting(handover));
        }
        if (accepted && today.isAfter(handover.to())) {
            return List.of(HandoverRule.DAYS_OVER.refuse("交接的期间 " + handover.days() + " 已经过了，不用再接收。"));
        }
        return accepted ? List.of() : ofReason(reason, "请写明为什么不接收，对方好另找人。");
    }

    static List<Refusal> ofWithdrawing(Actor actor, WorkHandover handover) {
        if (!mayHandOver(actor, handover.officer())) {
            return List.of(HandoverRule.NOT_THEIRS.refuse("由" + handover.officerName() + "或者主管部门撤回。"));
        }
        return handover.state().waits() ? List.of() : List.of(notWaiting(handover));
    }

    static List<Refusal> ofTakingBack(Actor actor, WorkHandover handover, LocalDate today) {
        if (!mayHandOver(actor, handover.officer())) {
            return List.of(HandoverRule.NOT_THEIRS.refuse("由" + handover.officerName() + "或者主管部门收回。"));
        }
        return handover.state() == HandoverState.ACCEPTED && !today.isAfter(handover.to()) ? List.of()
                : List.of(HandoverRule.NOT_ACCEPTED.refuse("这份交接" + handover.stateOn(today) + "，不用收回。"));
    }

    private static List<Refusal> ofReason(String reason, String sentence) {
        if (reason.length() > LONGEST) {
            return List.of(Refusal.input("answer", "原因最多 " + LONGEST + " 个字。"));
        }
        return reason.isBlank() ? List.of(HandoverRule.NO_REASON.at("answer", sentence)) : List.of();
    }

    private static Refusal notWaiting(WorkHandover handover) {
        return HandoverRule.NOT_WAITING.refuse("这份交接" + handover.state().label() + "，不用再答复。");
    }

    private static boolean mayHandOver(Actor actor, UUID officer) {
        return actor.is(Role.BUREAU) || actor.is(Role.OFFICER) && actor.account().equals(officer);
    }
}
