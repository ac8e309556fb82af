package org.daiban.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.person.StepUp;
import org.daiban.rule.Refusal;

/** What may become of a mandate between its draft and the archive: R04-7, R04-12, R04-24 to R04-36. */
final class CourseRules {

    private static final String HOUSE = "产品口径";
    private static final int LONGEST = 500;

    private final Mandate mandate;
    private final LocalDate today;
    private final List<Refusal> refusals = new ArrayList<>();

    CourseRules(Mandate mandate, LocalDate today) {
        this.mandate = mandate;
        this.today = today;
    }

    List<Refusal> ofOffering() {
        stillDraft();
        if (mandate.state(today) == MandateState.OFFERED) {
            refuse("R04-25", "委托书（" + mandate.number() + "）已经送签，等项目单位签章或者提出修改。", "");
        }
        return refusals;
    }

    List<Refusal> ofAskingChanges(Actor actor, int seenVersion, String wish) {
        stillDraft();
        StepUp.refusal(actor, "对委托书提出修改").ifPresent(refusals::add);
        if (mandate.ending().isEmpty() && mandate.signature().isEmpty()) {
            offered(seenVersion);
        }
        said("wish", "要修改的内容", wish);
        return refusals;
    }

    /** What stands against a signature by the owner's own hand, beside what stands against any. */
    List<Refusal> ofOwnersSigning(Actor actor, int seenVersion) {
        StepUp.refusal(actor, "签署委托书").ifPresent(refusals::add);
        if (mandate.ending().isEmpty() && mandate.signature().isEmpty()) {
            offered(seenVersion);
        }
        return refusals;
    }

    /** @param draft what is wrong in its substance is found elsewhere; here only its term is looked at */
    List<Refusal> ofAmending(NewAmendment amendment) {
        live("变更");
        mandate.course().openAmendment().ifPresent(open -> refuse("R04-26", "变更书（" + mandate.numberOf(open)
                + "）还没有签署，签署或者撤回以后才能另作变更。", ""));
        said("amendReason", "变更原因", amendment.reason());
        LocalDate from = amendment.from();
        if (from == null) {
            input("effectiveOn", "请填写自哪一天起变更。");
        } else if (from.isBefore(today)) {
            input("effectiveOn", "变更自签署以后起，不能早于今天 " + today + "。");
        } else if (amendment.draft().to() != null && from.isAfter(amendment.draft().to())) {
            input("effectiveOn", "变更的日期 " + from + " 晚于委托的截止日 " + amendment.draft().to() + "。");
        }
        return refusals;
    }

    List<Refusal> ofNothingAmended(Substance held, Substance wanted) {
        if (held.changesTo(wanted).isEmpty()) {
            refuse("R04-27", "变更书没有改动任何内容，请先改需要变更的地方。", "");
        }
        return refusals;
    }

    List<Refusal> ofSettlingAmendment(Actor actor, Amendment amendment) {
        notOver();
        if (actor.is(Role.OWNER)) {
            StepUp.refusal(actor, "签署变更书").ifPresent(refusals::add);
        }
        String number = mandate.numberOf(amendment);
        amendment.signature().ifPresent(signed -> refuse("R04-28", "变更书（" + number + "）已于 " + signed.on() + " 签署，不能再改变。", ""));
        amendment.dropped().ifPresent(dropped -> refuse("R04-28", "变更书（" + number + "）" + (dropped.byOwner() ? "项目单位没有同意" : "已经撤回")
                + "（" + dropped.recordedBy() + "登记），不能再改变。", ""));
        return refusals;
    }

    List<Refusal> ofDropping(Actor actor, Amendment amendment, String reason) {
        ofSettlingAmendment(actor, amendment);
        said("dropReason", "原因", reason);
        return refusals;
    }

    List<Refusal> ofSuspending(Actor actor, LocalDate on, String reason) {
        live("中止");
        StepUp.refusal(actor, "中止委托").ifPresent(refusals::add);
        mandate.course().openSuspension().ifPresent(open -> refuse("R04-30", "委托已自 " + open.from() + " 起中止（" + open.recordedBy()
                + "登记：" + open.reason() + "），不用再中止。", ""));
        said("suspendReason", "中止的原因", reason);
        pastDay("suspendedOn", "中止", on, actor);
        if (on != null && mandate.course().suspensions().stream().anyMatch(earlier -> earlier.covers(on))) {
            input("suspendedOn", on + " 在以前的一次中止之内，请填恢复以后的日期。");
        }
        return refusals;
    }

    List<Refusal> ofResuming(Actor actor, LocalDate on, String reason) {
        live("恢复");
        StepUp.refusal(actor, "恢复委托").ifPresent(refusals::add);
        said("resumeReason", "恢复的原因", reason);
        if (mandate.course().openSuspension().isEmpty()) {
            refuse("R04-30", "委托没有在中止，不用恢复。", "");
            return refusals;
        }
        Suspension open = mandate.course().openSuspension().get();
        if (open.byOwner() && !actor.is(Role.OWNER)) {
            refuse("R04-31", "委托由项目单位自 " + open.from() + " 起中止，须由项目单位恢复。", "");
        }
        pastDay("resumedOn", "恢复", on, actor);
        if (on != null && on.isBefore(open.from())) {
            input("resumedOn", "恢复的日期 " + on + " 早于中止的日期 " + open.from() + "。");
        }
        return refusals;
    }

    /** @param held how many papers of the owner are still with the window */
    List<Refusal> ofArchiving(String note, int held) {
        notArchived();
        MandateState state = mandate.state(today);
        boolean over = !state.isUnsigned() && !state.isLive();
        if (!over) {
            refuse("R04-34", "委托还没有结束（" + state.label() + "），不能归档；先撤销、终止或者办结。", "");
        }
        if (held > 0) {
            refuse("R04-33", "还有 " + held + " 份材料没有退还项目单位，退还登记以后才能归档。", "");
        }
        if (mandate.course().openObjections() > 0) {
            refuse("R04-35", "项目单位的异议还有 " + mandate.course().openObjections() + " 条没有答复，答复以后才能归档。", "");
        }
        readable("archiveNote", "归档备注", note);
        return refusals;
    }

    /** Of papers handed over and of objections: nothing once it is in the archive. */
    List<Refusal> ofAnything() {
        notArchived();
        return refusals;
    }

    private void offered(int seenVersion) {
        if (mandate.version() != seenVersion) {
            refusals.add(new Refusal("R22-31", "委托书刚才改过，请看过现在的内容再办理。", HOUSE));
        } else if (mandate.state(today) != MandateState.OFFERED) {
            refuse("R04-25", "委托书（" + mandate.number() + "）还没有送签，或者正在按您的意见修改；请等代办专窗送签。", "");
        }
    }

    private void stillDraft() {
        notOver();
        mandate.signature().ifPresent(signature -> refuse("R04-13", "委托书（" + mandate.number() + "）已于 " + signature.on()
                + " 签署，内容不能修改；需要变更的，另签变更书。", ""));
    }

    private void live(String what) {
        notOver();
        MandateState state = mandate.state(today);
        if (state.isUnsigned()) {
            refusals.add(new Refusal("R04-7", "还没有登记项目单位签名或者盖章的委托书，委托没有生效，不能" + what + "。", "民法典第165条"));
        } else if (state == MandateState.EXPIRED) {
            refuse("R04-29", "委托期限 " + mandate.on(today).term().to() + " 已经届满，不能" + what + "；还要代办的，另立续办委托书。", "");
        }
    }

    private void notOver() {
        RecordRules.ended(mandate).ifPresent(refusals::add);
    }

    private void notArchived() {
        if (mandate.course().archived().isPresent()) {
            notOver();
        }
    }

    private void pastDay(String field, String what, LocalDate on, Actor actor) {
        if (on == null) {
            input(field, "请填写" + what + "的日期。");
        } else if (on.isAfter(today)) {
            input(field, "日期 " + on + " 在今天之后，到那天再登记。");
        } else if (actor.is(Role.OWNER) && on.isBefore(today)) {
            refuse("R04-38", "项目单位在线" + what + "委托，自当天起。", field);
        } else if (mandate.signature().filter(signature -> on.isBefore(signature.on())).isPresent()) {
            input(field, "日期 " + on + " 早于签署日 " + mandate.signature().get().on() + "。");
        }
    }

    private void said(String field, String label, String text) {
        if (text.isEmpty()) {
            input(field, "请写明" + label + "。");
        }
        readable(field, label, text);
    }

    private void readable(String field, String label, String text) {
        RecordRules.unreadable(field, label, text, LONGEST).ifPresent(refusals::add);
    }

    private void refuse(String code, String sentence, String field) {
        refusals.add(new Refusal(code, sentence, HOUSE, field));
    }

    private void input(String field, String sentence) {
        refusals.add(Refusal.input(field, sentence));
    }
}
