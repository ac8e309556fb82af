package org.daiban.casefile;

import static org.daiban.casefile.CaseRule.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.Extended;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;
import org.daiban.engine.clock.Reading;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.MatterKind;
import org.daiban.rule.Refusal;

/**
 * What may not be recorded of a case file. Pure. Of the rules on order the first that speaks is reported; those on dates
 * and fields ({@link FieldRules}) all are.
 */
final class CaseRules {

    /** 许可法 §42: by the head of the authority, where no law of its own says otherwise. */
    private static final int LONGEST_EXTENSION = 10;
    private static final Pattern EXTENSION = Pattern.compile("延长(?:不超过)?(\\d+)个工作日");

    private final CaseHistory history;
    private final CaseClock clock;
    private final NewEvent event;
    private final List<Refusal> refusals = new ArrayList<>();

    private CaseRules(CaseHistory history, CaseClock clock, NewEvent event) {
        this.history = history;
        this.clock = clock;
        this.event = event;
    }

    /** @param undertaking the matter is handled upon a written undertaking (告知承诺) */
    static List<Refusal> refusals(
            CaseHistory history, CaseClock clock, boolean undertaking, NewEvent event, LocalDate today) {
        CaseRules rules = new CaseRules(history, clock, event);
        rules.date(today);
        rules.source();
        rules.order().ifPresent(rules.refusals::add);
        rules.refusals.addAll(FieldRules.refusals(history, clock, undertaking, event, today));
        return rules.refusals;
    }

    /** The kinds no rule on order stands against, likeliest first. */
    static List<EventKind> possible(CaseHistory history, CaseClock clock, LocalDate today) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind != EventKind.PROCEDURE_ENDED || !history.open().isEmpty())
                .filter(kind -> new CaseRules(history, clock, NewEvent.pushed(Probe.of(kind), today)).order().isEmpty())
                .toList();
    }

    private void date(LocalDate today) {
        if (event.on().isAfter(today)) {
            refusals.add(CaseRule.IN_THE_FUTURE.at("on", "日期 " + day(event.on()) + " 在今天之后；没有发生的事不能登记。"));
        }
        if (event.what().kind() == EventKind.OCCURRED) {
            return;
        }
        history.events().stream()
                .filter(before -> before.kind() != EventKind.OCCURRED && before.on().isAfter(event.on()))
                .reduce((earlier, later) -> later)
                .ifPresent(before -> refusals.add(CaseRule.BEFORE_PREVIOUS.at("on", "日期 " + day(event.on())
                        + " 早于上一事件“" + before.kind().label() + "”的日期 " + day(before.on()) + "。")));
    }

    private void source() {
        if (event.source() == null || event.source() == Source.ENTERED && event.voucher().isBlank()) {
            refusals.add(CaseRule.SOURCE_MISSING.at(event.source() == null ? "source" : "voucher",
                    "请选来源：审批系统推送，或者人工登记（写明凭证，没有的写“未收到凭证”）。"));
        }
    }

    private Optional<Refusal> order() {
        EventKind kind = event.what().kind();
        CaseEvent closing = history.closing().orElse(null);
        if (closing != null && closing.kind() == EventKind.DELIVERED && kind == EventKind.DELIVERED) {
            return Optional.of(CaseRule.DELIVERED_TWICE.refuse("结果已于 " + day(closing.on()) + " 送达，不能再次送达。"));
        }
        if (closing != null) {
            return Optional.of(closed(closing));
        }
        return switch (kind) {
            case PAPERS_READY -> handedIn(EventKind.RECEIVED, EventKind.SUBMITTED, EventKind.PAPERS_READY);
            case SUBMITTED -> handedIn(EventKind.RECEIVED, EventKind.SUBMITTED);
            case RECEIVED -> twice(CaseRule.RECEIVED_TWICE, "收件");
            case CORRECTION_NOTIFIED -> notice();
            case CORRECTED -> when(!history.correcting(), CaseRule.NO_CORRECTION_OPEN, "没有等待补正的告知，不能登记补正收齐。");
            case ACCEPTED -> acceptance();
            case OWED_SUPPLIED -> when(!history.owing(), CaseRule.NOTHING_OWED, "没有容缺受理时欠缺的材料，不能登记补齐。");
            case DECLINED -> declining();
            case OCCURRED -> occurrence();
            case PROCEDURE_BEGUN -> running().or(this::sameProcedure);
            case PROCEDURE_ENDED -> noProcedure();
            case EXTENDED -> running().or(this::extension);
            case DECIDED -> decision();
            case DELIVERED -> when(!history.has(EventKind.DECIDED), CaseRule.NOT_DECIDED, "还没有办结，不能登记送达。");
            case WITHDRAWN -> after(EventKind.DECIDED).map(before ->
                    CaseRule.WITHDRAWN_AFTER_DECISION.refuse("已于 " + day(before.on()) + " 办结，不能再撤件。"));
        };
    }

    private Refusal closed(CaseEvent closing) {
        return CaseRule.CASE_CLOSED.refuse("本办件已于 " + day(closing.on()) + " " + closing.kind().label()
                + "，不能再登记" + event.what().kind().label() + "。");
    }

    private Optional<Refusal> handedIn(EventKind... before) {
        for (EventKind kind : before) {
            if (history.has(kind)) {
                return Optional.of(CaseRule.ALREADY_HANDED_IN.refuse("材料已于 " + day(history.on(kind)) + " "
                        + (kind == EventKind.PAPERS_READY ? "备齐" : kind == EventKind.SUBMITTED ? "递交" : "收件")
                        + "，不能再登记" + event.what().kind().label() + "。"));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> notice() {
        if (!history.has(EventKind.RECEIVED)) {
            return notReceived();
        }
        if (history.has(EventKind.ACCEPTED)) {
            return Optional.of(CaseRule.CORRECTION_AFTER_ACCEPTANCE.refuse("本办件已于 "
                    + day(history.on(EventKind.ACCEPTED)) + " 受理，补正告知只能在受理以前发出。"));
        }
        if (history.has(EventKind.CORRECTION_NOTIFIED)) {
            return Optional.of(CaseRule.SECOND_CORRECTION_NOTICE.refuse("已于 "
                    + day(history.on(EventKind.CORRECTION_NOTIFIED)) + " 发出补正告知。需要补正的内容应当一次告知，不能再发一份。"));
        }
        return afterDecision();
    }

    private Optional<Refusal> acceptance() {
        if (history.has(EventKind.ACCEPTED)) {
            return twice(CaseRule.ACCEPTED_TWICE, "受理");
        }
        if (!history.has(EventKind.RECEIVED)) {
            return notReceived();
        }
        return afterDecision().or(() -> when(
                history.correcting() && !((Accepted) event.what()).conditional(), CaseRule.CORRECTION_STILL_OPEN,
                "补正还没有收齐，不能登记受理；先予受理的，按容缺受理登记。"));
    }

    private Optional<Refusal> declining() {
        if (history.has(EventKind.ACCEPTED)) {
            return Optional.of(CaseRule.DECLINED_AFTER_ACCEPTANCE.refuse("本办件已于 "
                    + day(history.on(EventKind.ACCEPTED)) + " 受理，不能再登记不予受理。"));
        }
        return history.has(EventKind.RECEIVED) ? afterDecision() : notReceived();
    }

    private Optional<Refusal> occurrence() {
        if (history.has(EventKind.OCCURRED)) {
            return Optional.of(CaseRule.OCCURRED_TWICE.refuse("起算事件已登记在 " + day(history.on(EventKind.OCCURRED)) + "，不能再次登记。"));
        }
        LocalDate received = history.on(EventKind.RECEIVED);
        boolean late = received != null && event.on().isAfter(received);
        return when(late || !clock.runsFromEvent(), CaseRule.NO_EVENT_LIMIT,
                late ? "起算事件不能晚于收件的 " + day(received) + "。" : "本事项的时限不从外部事件起算，不用登记起算事件。");
    }

    /** Accepted, or so by silence, and not decided. */
    private Optional<Refusal> running() {
        if (!history.has(EventKind.ACCEPTED) && !clock.deemedAccepted(history, event.on())) {
            return Optional.of(CaseRule.NOT_ACCEPTED.refuse("还没有受理，不能登记" + event.what().kind().label() + "。"));
        }
        return afterDecision();
    }

    private Optional<Refusal> sameProcedure() {
        ProcedureKind procedure = ((ProcedureBegun) event.what()).procedure();
        return Optional.ofNullable(procedure == null ? null : history.open().get(procedure)).map(begun ->
                CaseRule.SAME_PROCEDURE_OPEN.refuse("“" + procedure.label() + "”已于 " + day(begun.on()) + " 开始，还没有结束，不能再次开始。"));
    }

    private Optional<Refusal> noProcedure() {
        ProcedureKind procedure = ((ProcedureEnded) event.what()).procedure();
        return when(procedure != null && !history.open().containsKey(procedure), CaseRule.NO_PROCEDURE_OPEN,
                "没有正在进行的“" + (procedure == null ? "" : procedure.label()) + "”，不能登记结束。");
    }

    private Optional<Refusal> extension() {
        CaseEvent before = history.event(EventKind.EXTENDED);
        Limits which = clock.authoritys().orElse(null);
        if (which == null) {
            return Optional.of(CaseRule.NO_LIMIT_TO_EXTEND.refuse("本事项没有单独计算的审批时限，不用登记延长。"));
        }
        String unit = clock.limit(which).orElseThrow().unit().word();
        if (before != null) {
            return Optional.of(CaseRule.EXTENDED_TWICE.refuse("已于 " + day(before.on()) + " 延长 "
                    + ((Extended) before.what()).amount() + " " + unit + "，不能再次延长。"));
        }
        Reading reading = clock.read(which, history, event.on()).orElse(null);
        if (reading != null && reading.overdue()) {
            return Optional.of(CaseRule.EXTENSION_AFTER_DUE.refuse("时限已于 " + day(reading.due()) + " 届满，届满以后不能延长。"));
        }
        int amount = ((Extended) event.what()).amount();
        return longestExtension().filter(longest -> amount > longest).map(longest -> CaseRule.EXTENSION_TOO_LONG
                .at("amount", "本事项最多延长 " + longest + " " + unit + "，不能延长 " + amount + "。"));
    }

    /** Empty for what is no licence and has no rule of its own: nobody has said how long. */
    private Optional<Integer> longestExtension() {
        Matcher own = EXTENSION.matcher(clock.matter().statutory().note());
        int longest = 0;
        while (own.find()) {
            longest = Math.max(longest, Integer.parseInt(own.group(1)));
        }
        if (longest > 0) {
            return Optional.of(longest);
        }
        return clock.matter().kind() == MatterKind.LICENCE ? Optional.of(LONGEST_EXTENSION) : Optional.empty();
    }

    private Optional<Refusal> decision() {
        if (history.has(EventKind.DECIDED)) {
            return twice(CaseRule.DECIDED_TWICE, "办结");
        }
        return running().or(() -> history.open().keySet().stream().findFirst().map(procedure ->
                CaseRule.PROCEDURE_STILL_OPEN.refuse("“" + procedure.label() + "”还没有结束，请先登记结束，再登记办结。")));
    }

    private Optional<Refusal> afterDecision() {
        return after(EventKind.DECIDED).map(this::closed);
    }

    private Optional<CaseEvent> after(EventKind kind) {
        return Optional.ofNullable(history.event(kind));
    }

    private Optional<Refusal> notReceived() {
        return Optional.of(CaseRule.NOT_RECEIVED.refuse("还没有收件，不能登记" + event.what().kind().label() + "。"));
    }

    private Optional<Refusal> twice(CaseRule rule, String what) {
        return after(event.what().kind()).map(before ->
                rule.refuse("本办件已于 " + day(before.on()) + " " + what + "，不能再次" + what + "。"));
    }

    private static Optional<Refusal> when(boolean broken, CaseRule rule, String sentence) {
        return broken ? Optional.of(rule.refuse(sentence)) : Optional.empty();
    }
}
