package org.daiban.correction;

import static org.daiban.correction.CorrectionRule.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.rule.Refusal;

/** What stands against recording an undertaking or the look at it. Pure. */
final class UndertakingRules {

    private UndertakingRules() {
    }

    static List<Refusal> ofRecording(NewUndertaking wanted, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (wanted.promised().isBlank()) {
            refusals.add(CorrectionRule.UNDERTAKING_WITHOUT_CONTENT.at("promised", "请写明承诺了什么，核查时照此核对。"));
        }
        if (wanted.promisedOn().isAfter(today)) {
            refusals.add(CorrectionRule.NOTICE_IN_THE_FUTURE.at("promisedOn", "承诺日期 " + day(wanted.promisedOn()) + " 在今天之后。"));
        }
        if (wanted.checkBy() == null) {
            refusals.add(CorrectionRule.UNDERTAKING_WITHOUT_CONTENT.at("checkBy", "请写明什么时候以前核查。"));
        } else if (wanted.checkBy().isBefore(wanted.promisedOn())) {
            refusals.add(CorrectionRule.CHECK_BEFORE_UNDERTAKING.at("checkBy", "核查期限 " + day(wanted.checkBy()) + " 早于承诺日期 "
                    + day(wanted.promisedOn()) + "。"));
        }
        return refusals;
    }

    /** @param kept null where nothing was chosen @param seen how many looks the actor had before them */
    static List<Refusal> ofChecking(Undertaking undertaking, LocalDate on, Boolean kept, String follows, int seen, LocalDate today) {
        if (undertaking.checks().size() != seen) {
            return List.of(changedMeanwhile(undertaking));
        }
        List<Refusal> refusals = new ArrayList<>();
        if (kept == null) {
            refusals.add(Refusal.input("kept", "请选择兑现还是没有兑现。"));
        } else if (!kept && follows.isBlank()) {
            refusals.add(CorrectionRule.BROKEN_WITHOUT_FOLLOWING.at("follows", "没有兑现的，请写明怎样处理。"));
        }
        if (on.isAfter(today)) {
            refusals.add(CorrectionRule.NOTICE_IN_THE_FUTURE.at("on", "核查日期 " + day(on) + " 在今天之后；没有发生的事不能登记。"));
        } else if (on.isBefore(undertaking.promisedOn())) {
            refusals.add(CorrectionRule.CHECK_BEFORE_UNDERTAKING.at("on", "核查日期 " + day(on) + " 早于承诺日期 "
                    + day(undertaking.promisedOn()) + "。"));
        }
        return refusals;
    }

    static Refusal changedMeanwhile(Undertaking undertaking) {
        return CorrectionRule.CHANGED_MEANWHILE.refuse(undertaking.last()
                .map(last -> "刚才" + last.by() + "已登记核查结果“" + (last.kept() ? "兑现" : "没有兑现") + "”，请看过以后再登记。")
                .orElse("页面上的不是现在的样子，请看过以后再登记。"));
    }
}
