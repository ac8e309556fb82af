package org.daiban.casefile;

import static org.daiban.casefile.CaseRule.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.CorrectionNotified;
import org.daiban.casefile.Happening.Decided;
import org.daiban.casefile.Happening.Declined;
import org.daiban.casefile.Happening.Extended;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;
import org.daiban.engine.clock.Reading;
import org.daiban.rule.Refusal;

/** What each kind of event must state. Pure; every missing field is reported. */
final class FieldRules {

    private final CaseHistory history;
    private final CaseClock clock;
    private final boolean undertaking;
    private final NewEvent event;
    private final List<Refusal> refusals = new ArrayList<>();

    private FieldRules(CaseHistory history, CaseClock clock, boolean undertaking, NewEvent event) {
        this.history = history;
        this.clock = clock;
        this.undertaking = undertaking;
        this.event = event;
    }

    static List<Refusal> refusals(
            CaseHistory history, CaseClock clock, boolean undertaking, NewEvent event, LocalDate today) {
        FieldRules rules = new FieldRules(history, clock, undertaking, event);
        rules.all(today);
        return rules.refusals;
    }

    private void all(LocalDate today) {
        Happening what = event.what();
        if (doerMissing(what)) {
            field(CaseRule.DOER_MISSING, "by", "请选由谁办理：项目单位自己办理，或者代办人员持委托办理。");
        }
        if (what instanceof CorrectionNotified notice && notice.lines().isEmpty()) {
            field(CaseRule.CORRECTION_WITHOUT_LINES, "lines", "补正告知须逐条写明要补什么。");
        } else if (what instanceof Accepted accepted) {
            acceptedFields(accepted, today);
        } else if (what instanceof Declined declined && declined.reason().isBlank()) {
            field(CaseRule.REFUSAL_WITHOUT_REASON, "reason", "不予受理须写明理由。");
        } else if (what instanceof ProcedureBegun begun) {
            procedureFields(begun);
        } else if (what instanceof ProcedureEnded ended && ended.procedure() == null) {
            procedureKind();
        } else if (what instanceof Extended extended) {
            extendedFields(extended);
        } else if (what instanceof Decided decided) {
            decidedFields(decided);
        }
    }

    private boolean doerMissing(Happening what) {
        boolean asked = switch (what.kind()) {
            case SUBMITTED, CORRECTED, OWED_SUPPLIED, DELIVERED, WITHDRAWN -> true;
            case RECEIVED -> !history.has(EventKind.SUBMITTED);
            default -> false;
        };
        return asked && Acts.doer(what) == null;
    }

    private void acceptedFields(Accepted accepted, LocalDate today) {
        if (accepted.conditional() && accepted.owed().isEmpty()) {
            field(CaseRule.OWED_WITHOUT_LIST, "owed", "容缺受理须逐件写明欠缺的材料。");
        }
        if (accepted.conditional() && accepted.owedUntil() == null) {
            field(CaseRule.OWED_WITHOUT_LIST, "owedUntil", "容缺受理须写明补交期限。");
        } else if (accepted.conditional() && accepted.owedUntil().isBefore(event.on())) {
            refusals.add(Refusal.input("owedUntil", "补交期限早于受理的日期。"));
        }
        if (undertaking && accepted.undertakingOn() == null) {
            field(CaseRule.UNDERTAKING_MISSING, "undertakingOn", "按告知承诺办理的，须登记承诺书日期。");
        } else if (accepted.undertakingOn() != null && accepted.undertakingOn().isAfter(today)) {
            field(CaseRule.IN_THE_FUTURE, "undertakingOn", "承诺书日期在今天之后；没有发生的事不能登记。");
        }
    }

    private void procedureFields(ProcedureBegun begun) {
        if (begun.procedure() == null) {
            procedureKind();
        } else if (!begun.procedure().ofTheLicensingLaw() && begun.basis().isBlank()) {
            field(CaseRule.BASIS_MISSING, "basis",
                    "“" + begun.procedure().label() + "”不在第45条所列之内，须写明不计入时限的依据。");
        }
    }

    private void procedureKind() {
        field(CaseRule.PROCEDURE_KIND_UNKNOWN, "procedure", "特别程序须选种类：听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审等。");
    }

    private void extendedFields(Extended extended) {
        if (extended.amount() < 1) {
            refusals.add(Refusal.input("amount", "延长的天数须是 1 以上的整数。"));
        }
        if (extended.approver().isBlank()) {
            field(CaseRule.EXTENSION_WITHOUT_APPROVAL, "approver", "延长须写明批准人。");
        }
        if (extended.reason().isBlank()) {
            field(CaseRule.EXTENSION_WITHOUT_APPROVAL, "reason", "延长须写明理由。");
        }
    }

    private void decidedFields(Decided decided) {
        if (decided.decision() == null) {
            refusals.add(Refusal.input("decision", "请选办理结果：通过、容缺通过、不通过。"));
        }
        if (decided.decision() == Decision.REFUSED && decided.reason().isBlank()) {
            field(CaseRule.REFUSAL_WITHOUT_REASON, "reason", "不予许可须写明理由。");
        }
        if (!decided.overdueReason().isBlank()) {
            return;
        }
        clock.read(history, event.on()).filter(Reading::overdue).ifPresent(reading -> field(
                CaseRule.OVERDUE_WITHOUT_REASON, "overdueReason", "办结晚于到期日 " + day(reading.due()) + "，须写明超期理由。"));
    }

    private void field(CaseRule rule, String field, String sentence) {
        refusals.add(rule.at(field, sentence));
    }
}
