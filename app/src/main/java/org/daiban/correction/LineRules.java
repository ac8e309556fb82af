package org.daiban.correction;

import static org.daiban.correction.CorrectionRule.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;

/** What stands against saying something to a line. Pure. The drawing is in docs/states/correction.md. */
final class LineRules {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private LineRules() {
    }

    /** @param seen how many entries the actor had before them */
    static List<Refusal> refusals(Actor actor, OneTimeNotice notice, NoticeLine line, NewEntry entry, int seen) {
        if (!notice.open()) {
            return List.of(CorrectionRule.NOTICE_CLOSED.refuse("这份告知单已于 " + day(notice.closing().on()) + " 随"
                    + notice.closing().what() + "结束，不再答复和核对。"));
        }
        if (line.seen() != seen) {
            return List.of(changedMeanwhile(line));
        }
        if (entry.kind() == null) {
            return List.of(Refusal.input("kind", actor.is(Role.OWNER) ? "请选择怎样答复。" : "请选择可以还是还不行。"));
        }
        if (!mayEnter(actor, entry.kind())) {
            return List.of(new Refusal("", actor.role().label() + "不能登记“" + entry.kind().label() + "”。", ""));
        }
        List<Refusal> refusals = new ArrayList<>(order(line, entry.kind()));
        words(entry, refusals);
        return refusals;
    }

    static boolean mayEnter(Actor actor, EntryKind kind) {
        return kind.isAnswer() ? actor.is(Role.OWNER) : actor.is(Role.OFFICER) || actor.is(Role.UNIT);
    }

    /** The rules on order alone, which the drawing of the states shows. */
    static List<Refusal> order(NoticeLine line, EntryKind kind) {
        LineState state = line.state();
        if (kind.isAnswer() && state == LineState.SETTLED) {
            NoticeLine.Entry last = line.last().orElseThrow();
            return List.of(CorrectionRule.LINE_SETTLED.refuse("这一条" + last.by() + "已于 "
                    + day(LocalDate.ofInstant(last.at(), HERE)) + " 核对可以，不用再答复。"));
        }
        if (kind == EntryKind.GOOD && state == LineState.SETTLED) {
            return List.of(CorrectionRule.LINE_SETTLED.refuse("这一条已经核对可以。"));
        }
        if (kind == EntryKind.NOT_YET && state.waitsForOwner()) {
            return List.of(CorrectionRule.NOTHING_TO_RETURN.refuse("项目单位还没有答复这一条，没有可以退回的。"));
        }
        return List.of();
    }

    private static void words(NewEntry entry, List<Refusal> refusals) {
        if (!entry.words().isBlank()) {
            return;
        }
        switch (entry.kind()) {
            case QUESTION -> refusals.add(CorrectionRule.ANSWER_WITHOUT_WORDS.at("words", "请写明疑问是什么。"));
            case NOT_APPLICABLE -> refusals.add(CorrectionRule.ANSWER_WITHOUT_WORDS.at("words", "请写明为什么不适用。"));
            case NOT_YET -> refusals.add(CorrectionRule.RETURNED_WITHOUT_REASON.at("words", "请写明还差什么，怎样才可以。"));
            default -> {
            }
        }
    }

    static Refusal changedMeanwhile(NoticeLine line) {
        return CorrectionRule.CHANGED_MEANWHILE.refuse(line.last()
                .map(last -> "刚才" + last.by() + "对这一条登记了“" + last.kind().label() + "”"
                        + (last.words().isEmpty() ? "" : "：" + last.words()) + "，请看过以后再登记。")
                .orElse("页面上的不是现在的样子，请看过以后再登记。"));
    }
}
