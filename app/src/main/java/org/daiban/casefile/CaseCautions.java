package org.daiban.casefile;

import static org.daiban.casefile.CaseRule.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;

/** 警: what is recorded all the same but shown with a warning. Pure. */
final class CaseCautions {

    /** The catalogue states a procedure's own limit in its note: 技术评审不超过30个工作日. */
    private static final Pattern OWN_LIMIT = Pattern.compile("(技术评审|专家评审|评估)[^；。]{0,8}?不超过(\\d+)个工作日");

    private CaseCautions() {
    }

    /** @param unfinished names of prerequisites not decided yet */
    static List<Caution> of(CaseHistory history, CaseClock clock, NewEvent event, List<String> unfinished) {
        List<Caution> cautions = new ArrayList<>();
        LocalDate received = history.on(EventKind.RECEIVED);
        switch (event.what().kind()) {
            case SUBMITTED, RECEIVED -> unfinished.forEach(matter ->
                    cautions.add(CaseRule.PREREQUISITE_UNFINISHED.caution("前置事项“" + matter + "”还没有办结。")));
            case CORRECTION_NOTIFIED -> late(clock, received, event.on()).ifPresent(until ->
                    cautions.add(CaseRule.LATE_CORRECTION_NOTICE.caution("补正告知晚于 " + day(until)
                            + "（收件后第 5 个工作日）。自收到材料之日 " + day(received) + " 起视为受理，时限照此计算。")));
            case DECLINED -> {
                if (clock.deemedAccepted(history, event.on())) {
                    cautions.add(CaseRule.DECLINED_AFTER_DEADLINE.caution("不予受理晚于 " + day(clock.answerBy(received))
                            + "，其间没有告知补正。自 " + day(received) + " 起视为受理，请与审批单位核实。"));
                }
            }
            case PROCEDURE_BEGUN -> {
                if (((ProcedureBegun) event.what()).toldOn() == null) {
                    cautions.add(CaseRule.PROCEDURE_NOT_TOLD.caution("没有登记书面告知的日期；不计入时限的时间应当书面告知申请人。"));
                }
            }
            case PROCEDURE_ENDED -> tooLong(history, clock, ((ProcedureEnded) event.what()).procedure(), event.on())
                    .ifPresent(cautions::add);
            default -> {
            }
        }
        return cautions;
    }

    /** What an open procedure that outlasts its own limit shows every day. */
    static List<Caution> today(CaseHistory history, CaseClock clock, LocalDate today) {
        return history.open().keySet().stream().flatMap(kind -> tooLong(history, clock, kind, today).stream()).toList();
    }

    private static Optional<LocalDate> late(CaseClock clock, LocalDate received, LocalDate on) {
        return Optional.of(clock.answerBy(received)).filter(on::isAfter);
    }

    private static Optional<Caution> tooLong(CaseHistory history, CaseClock clock, ProcedureKind kind, LocalDate on) {
        int days = clock.workingDays(history.open().get(kind).on(), on);
        return ownLimit(clock, kind).filter(limit -> days > limit).map(limit -> CaseRule.PROCEDURE_LONGER_THAN_ALLOWED.caution(
                "“" + kind.label() + "”已 " + days + " 个工作日，超过自身上限 " + limit + " 个工作日。"));
    }

    private static Optional<Integer> ownLimit(CaseClock clock, ProcedureKind kind) {
        Matcher note = OWN_LIMIT.matcher(clock.matter().statutory().note());
        while (note.find()) {
            if (kind.label().endsWith(note.group(1))) {
                return Optional.of(Integer.parseInt(note.group(2)));
            }
        }
        return Optional.empty();
    }
}
