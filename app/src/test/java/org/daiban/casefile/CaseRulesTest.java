package org.daiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.casefile.Story.day;

import java.util.List;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.CorrectionNotified;
import org.daiban.casefile.Happening.Corrected;
import org.daiban.casefile.Happening.Decided;
import org.daiban.casefile.Happening.Declined;
import org.daiban.casefile.Happening.Delivered;
import org.daiban.casefile.Happening.Extended;
import org.daiban.casefile.Happening.Occurred;
import org.daiban.casefile.Happening.OwedSupplied;
import org.daiban.casefile.Happening.PapersReady;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;
import org.daiban.casefile.Happening.Received;
import org.daiban.casefile.Happening.Submitted;
import org.daiban.casefile.Happening.Withdrawn;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

    private static final Happening RECEIVED = new Received(Doer.OWNER);
    private static final Happening NOTICE = new CorrectionNotified(List.of("宗地图缺坐标"));
    private static final Happening CORRECTED = new Corrected(Doer.OWNER);
    private static final Happening ACCEPTED = Accepted.plainly();
    private static final Happening DECLINED = new Declined("不属于本机关职权");
    private static final Happening REVIEW = new ProcedureBegun(ProcedureKind.EXPERT_REVIEW, day("2026-03-10"), "");
    private static final Happening REVIEWED = new ProcedureEnded(ProcedureKind.EXPERT_REVIEW);
    private static final Happening EXTENDED = new Extended(10, "陈局长", "情况复杂");
    private static final Happening DECIDED = new Decided(Decision.GRANTED, "梅市自然资〔2026〕1号", "", "");
    private static final Happening DELIVERED = new Delivered(Doer.OWNER);
    private static final Happening WITHDRAWN = new Withdrawn(Doer.OWNER, "改方案");

    /** A06: promised 8 working days, statutory 20, extension at most 10. */
    private static Story received() {
        return Story.of("A06").then("2026-03-02", RECEIVED);
    }

    private static Story accepted() {
        return received().then("2026-03-02", ACCEPTED);
    }

    private static Story decided() {
        return accepted().then("2026-03-06", DECIDED);
    }

    @Test
    void R22_1_a_second_receipt_is_refused() {
        assertThat(received().refused("2026-03-03", RECEIVED)).containsExactly("R22-1");
        assertThat(received().sentence("2026-03-03", RECEIVED)).isEqualTo("本办件已于 2026年3月2日 收件，不能再次收件。");
    }

    @Test
    void R22_2_nothing_of_the_authority_before_the_receipt() {
        Story opened = Story.of("A06");
        assertThat(opened.refused("2026-03-03", NOTICE)).containsExactly("R22-2");
        assertThat(opened.refused("2026-03-03", ACCEPTED)).containsExactly("R22-2");
        assertThat(opened.refused("2026-03-03", DECLINED)).containsExactly("R22-2");
    }

    @Test
    void R22_3_no_correction_notice_after_acceptance() {
        assertThat(accepted().refused("2026-03-03", NOTICE)).containsExactly("R22-3");
    }

    @Test
    void R22_4_a_second_correction_notice_is_refused_even_when_the_first_is_completed() {
        Story told = received().then("2026-03-04", NOTICE);
        assertThat(told.refused("2026-03-05", NOTICE)).containsExactly("R22-4");
        assertThat(told.then("2026-03-05", CORRECTED).refused("2026-03-06", NOTICE)).containsExactly("R22-4");
    }

    @Test
    void R22_5_a_correction_notice_says_line_by_line_what_is_missing() {
        assertThat(received().refused("2026-03-03", new CorrectionNotified(List.of()))).containsExactly("R22-5");
    }

    @Test
    void R22_6_nothing_is_completed_that_nobody_asked_for() {
        assertThat(received().refused("2026-03-03", CORRECTED)).containsExactly("R22-6");
        Story done = received().then("2026-03-03", NOTICE).then("2026-03-04", CORRECTED);
        assertThat(done.refused("2026-03-05", CORRECTED)).containsExactly("R22-6");
    }

    @Test
    void R22_7_no_acceptance_while_papers_are_missing_save_conditionally() {
        Story told = received().then("2026-03-04", NOTICE);
        assertThat(told.refused("2026-03-05", ACCEPTED)).containsExactly("R22-7");
        assertThat(told.refused("2026-03-05", new Accepted(true, List.of("宗地图"), day("2026-03-20"), null))).isEmpty();
    }

    @Test
    void R22_8_a_second_acceptance_is_refused() {
        assertThat(accepted().refused("2026-03-03", ACCEPTED)).containsExactly("R22-8");
    }

    @Test
    void R22_9_no_declining_after_acceptance() {
        assertThat(accepted().refused("2026-03-03", DECLINED)).containsExactly("R22-9");
    }

    @Test
    void R22_10_nothing_runs_before_acceptance() {
        assertThat(received().refused("2026-03-04", DECIDED)).containsExactly("R22-10");
        assertThat(received().refused("2026-03-04", EXTENDED)).containsExactly("R22-10");
        assertThat(received().refused("2026-03-04", REVIEW)).containsExactly("R22-10");
    }

    @Test
    void R22_10_silence_past_the_fifth_working_day_is_acceptance() {
        assertThat(received().refused("2026-03-09", DECIDED)).containsExactly("R22-10");
        assertThat(received().refused("2026-03-10", DECIDED)).isEmpty();
    }

    @Test
    void R22_11_a_late_correction_notice_is_recorded_with_a_caution_and_stops_nothing() {
        Story arrived = Story.of("A06").then("2026-03-04", RECEIVED);
        assertThat(arrived.cautioned("2026-03-11", NOTICE)).isEmpty();
        assertThat(arrived.cautioned("2026-03-12", NOTICE)).containsExactly("R22-11");
        assertThat(arrived.then("2026-03-12", NOTICE).standing("2026-03-12").due()).isEqualTo(day("2026-03-16"));
    }

    @Test
    void R22_12_the_same_procedure_cannot_begin_twice_at_a_time() {
        Story reviewing = accepted().then("2026-03-05", REVIEW);
        assertThat(reviewing.refused("2026-03-06", REVIEW)).containsExactly("R22-12");
        assertThat(reviewing.refused("2026-03-06", new ProcedureBegun(ProcedureKind.TESTING, day("2026-03-06"), ""))).isEmpty();
        assertThat(reviewing.then("2026-03-06", REVIEWED).refused("2026-03-09", REVIEW)).isEmpty();
    }

    @Test
    void R22_13_only_what_began_can_end() {
        assertThat(accepted().refused("2026-03-05", REVIEWED)).containsExactly("R22-13");
        assertThat(accepted().then("2026-03-05", REVIEW).refused("2026-03-06", new ProcedureEnded(ProcedureKind.TESTING)))
                .containsExactly("R22-13");
    }

    @Test
    void R22_14_a_procedure_says_its_kind() {
        assertThat(accepted().refused("2026-03-05", new ProcedureBegun(null, null, ""))).containsExactly("R22-14");
        assertThat(accepted().then("2026-03-05", REVIEW).refused("2026-03-06", new ProcedureEnded(null))).containsExactly("R22-14");
    }

    @Test
    void R22_15_a_procedure_the_applicant_was_not_told_of_in_writing_is_recorded_with_a_caution() {
        assertThat(accepted().cautioned("2026-03-05", new ProcedureBegun(ProcedureKind.HEARING, null, ""))).containsExactly("R22-15");
        assertThat(accepted().cautioned("2026-03-05", REVIEW)).isEmpty();
    }

    @Test
    void R22_16_a_procedure_longer_than_its_own_limit_is_recorded_with_a_caution() {
        Story reviewing = Story.of("C03").then("2026-03-02", RECEIVED).then("2026-03-02", ACCEPTED).then("2026-03-02", REVIEW);
        assertThat(reviewing.cautioned("2026-03-30", REVIEWED)).isEmpty();
        assertThat(reviewing.cautioned("2026-03-31", REVIEWED)).containsExactly("R22-16");
        assertThat(CaseCautions.today(reviewing.history, reviewing.clock, day("2026-03-31")))
                .extracting(Caution::sentence).containsExactly("“专家评审”已 21 个工作日，超过自身上限 20 个工作日。");
    }

    @Test
    void R22_17_one_extension_only() {
        assertThat(accepted().then("2026-03-05", EXTENDED).refused("2026-03-06", EXTENDED)).containsExactly("R22-17");
    }

    @Test
    void R22_18_an_extension_no_longer_than_the_law_allows() {
        assertThat(accepted().refused("2026-03-05", new Extended(11, "陈局长", "情况复杂"))).containsExactly("R22-18");
        assertThat(accepted().refused("2026-03-05", EXTENDED)).isEmpty();
        Story verification = Story.of("A04").then("2026-03-02", RECEIVED).then("2026-03-02", ACCEPTED);
        assertThat(verification.refused("2026-03-05", new Extended(40, "陈局长", "征求意见"))).isEmpty();
        assertThat(verification.refused("2026-03-05", new Extended(41, "陈局长", "征求意见"))).containsExactly("R22-18");
    }

    @Test
    void R22_19_no_extension_after_the_statutory_due_day() {
        assertThat(accepted().refused("2026-03-30", EXTENDED)).isEmpty();
        assertThat(accepted().refused("2026-03-31", EXTENDED)).containsExactly("R22-19");
    }

    @Test
    void R22_20_an_extension_names_approver_and_reason() {
        assertThat(accepted().refused("2026-03-05", new Extended(10, "", " "))).containsExactly("R22-20", "R22-20");
    }

    @Test
    void R22_21_no_decision_while_a_procedure_is_open() {
        assertThat(accepted().then("2026-03-05", REVIEW).refused("2026-03-06", DECIDED)).containsExactly("R22-21");
    }

    @Test
    void R22_22_one_decision_only() {
        assertThat(decided().refused("2026-03-09", DECIDED)).containsExactly("R22-22");
    }

    @Test
    void R22_23_nothing_to_deliver_before_the_decision() {
        assertThat(accepted().refused("2026-03-05", DELIVERED)).containsExactly("R22-23");
    }

    @Test
    void R22_24_delivered_once() {
        assertThat(decided().then("2026-03-09", DELIVERED).refused("2026-03-10", DELIVERED)).containsExactly("R22-24");
    }

    @Test
    void R22_25_no_withdrawal_after_the_decision() {
        assertThat(decided().refused("2026-03-09", WITHDRAWN)).containsExactly("R22-25");
    }

    @Test
    void R22_26_no_event_before_the_one_before() {
        assertThat(accepted().refused("2026-03-01", REVIEW)).contains("R22-26");
        assertThat(accepted().refused("2026-03-02", REVIEW)).isEmpty();
    }

    @Test
    void R22_27_nothing_of_tomorrow() {
        NewEvent tomorrow = NewEvent.entered(ACCEPTED, day("2026-03-04"), "受理通知书");
        assertThat(Story.codes(received().refusals(tomorrow, day("2026-03-03")))).containsExactly("R22-27");
        assertThat(received().refusals(tomorrow, day("2026-03-04"))).isEmpty();
    }

    @Test
    void R22_28_a_late_decision_says_why() {
        assertThat(accepted().refused("2026-03-12", DECIDED)).isEmpty();
        assertThat(accepted().refused("2026-03-13", DECIDED)).containsExactly("R22-28");
        assertThat(accepted().refused("2026-03-13", new Decided(Decision.GRANTED, "", "", "系统故障"))).isEmpty();
    }

    @Test
    void R22_29_nothing_after_the_end() {
        Story withdrawn = accepted().then("2026-03-05", WITHDRAWN);
        assertThat(withdrawn.refused("2026-03-06", DECIDED)).containsExactly("R22-29");
        assertThat(received().then("2026-03-03", DECLINED).refused("2026-03-04", ACCEPTED)).containsExactly("R22-29");
        assertThat(decided().then("2026-03-09", DELIVERED).refused("2026-03-10", REVIEW)).containsExactly("R22-29");
        assertThat(decided().refused("2026-03-09", EXTENDED)).containsExactly("R22-29");
    }

    @Test
    void R22_30_an_event_says_where_we_know_it_from() {
        NewEvent fromNowhere = new NewEvent(ACCEPTED, day("2026-03-03"), null, "", "");
        NewEvent withoutProof = new NewEvent(ACCEPTED, day("2026-03-03"), Source.ENTERED, " ", "");
        assertThat(Story.codes(received().refusals(fromNowhere, day("2026-03-03")))).containsExactly("R22-30");
        assertThat(received().refusals(withoutProof, day("2026-03-03")).get(0).field()).isEqualTo("voucher");
        assertThat(received().refusals(NewEvent.pushed(ACCEPTED, day("2026-03-03")), day("2026-03-03"))).isEmpty();
    }

    @Test
    void R22_32_papers_owed_are_listed_with_their_last_day() {
        assertThat(received().refused("2026-03-03", new Accepted(true, List.of(), null, null))).containsExactly("R22-32", "R22-32");
        assertThat(received().refused("2026-03-03", new Accepted(true, List.of("宗地图"), day("2026-03-02"), null)))
                .containsExactly("owedUntil");
    }

    @Test
    void R22_33_declining_and_refusing_say_why() {
        assertThat(received().refused("2026-03-03", new Declined(" "))).containsExactly("R22-33");
        assertThat(accepted().refused("2026-03-05", new Decided(Decision.REFUSED, "", "", ""))).containsExactly("R22-33");
    }

    @Test
    void R22_35_unfinished_prerequisites_are_pointed_out_when_handing_in() {
        assertThat(Story.of("A07").cautioned("2026-03-03", RECEIVED, "用地预审")).containsExactly("R22-35");
        assertThat(received().cautioned("2026-03-03", ACCEPTED, "用地预审")).isEmpty();
    }

    @Test
    void R22_36_declining_after_the_fifth_working_day_is_recorded_with_a_caution() {
        assertThat(received().cautioned("2026-03-09", DECLINED)).isEmpty();
        assertThat(received().cautioned("2026-03-10", DECLINED)).containsExactly("R22-36");
        assertThat(received().then("2026-03-04", NOTICE).cautioned("2026-03-20", DECLINED)).isEmpty();
    }

    @Test
    void R22_37_handling_upon_an_undertaking_records_its_date() {
        Story promised = received().uponUndertaking();
        assertThat(promised.refused("2026-03-03", ACCEPTED)).containsExactly("R22-37");
        assertThat(promised.refused("2026-03-03", new Accepted(false, List.of(), null, day("2026-03-02")))).isEmpty();
        assertThat(promised.refused("2026-03-03", new Accepted(false, List.of(), null, day("2026-03-04")))).containsExactly("R22-27");
    }

    @Test
    void R22_38_only_what_is_owed_is_supplied_and_once() {
        Story owing = received().then("2026-03-03", new Accepted(true, List.of("宗地图"), day("2026-03-20"), null));
        assertThat(accepted().refused("2026-03-05", new OwedSupplied(Doer.OWNER))).containsExactly("R22-38");
        assertThat(owing.then("2026-03-05", new OwedSupplied(Doer.OWNER)).refused("2026-03-06", new OwedSupplied(Doer.OWNER)))
                .containsExactly("R22-38");
    }

    @Test
    void R22_39_papers_are_made_ready_and_handed_in_once_and_before_the_receipt() {
        Story ready = Story.of("A06").then("2026-03-02", new PapersReady());
        assertThat(ready.refused("2026-03-03", new PapersReady())).containsExactly("R22-39");
        Story handedIn = ready.then("2026-03-03", new Submitted(Doer.OFFICER));
        assertThat(handedIn.refused("2026-03-04", new Submitted(Doer.OFFICER))).containsExactly("R22-39");
        assertThat(received().refused("2026-03-04", new Submitted(Doer.OFFICER))).containsExactly("R22-39");
    }

    @Test
    void R22_40_acts_of_the_applicant_say_who_did_them() {
        assertThat(Story.of("A06").refused("2026-03-02", new Submitted(null))).containsExactly("R22-40");
        assertThat(Story.of("A06").refused("2026-03-02", new Received(null))).containsExactly("R22-40");
        assertThat(decided().refused("2026-03-09", new Delivered(null))).containsExactly("R22-40");
        assertThat(received().refused("2026-03-09", new Withdrawn(null, ""))).containsExactly("R22-40");
        Story handedIn = Story.of("A06").then("2026-03-02", new Submitted(Doer.OWNER));
        assertThat(handedIn.refused("2026-03-03", new Received(null))).isEmpty();
    }

    @Test
    void R22_55_and_R22_56_an_outside_event_happens_once_before_the_papers_and_only_where_a_limit_runs_from_it() {
        Happening award = new Occurred("确定中标人");
        assertThat(Story.of("A06").refused("2026-03-02", award)).containsExactly("R22-56");
        Story awarded = Story.of("C05").then("2026-03-02", award);
        assertThat(awarded.refused("2026-03-03", award)).containsExactly("R22-55");
        assertThat(Story.of("C05").then("2026-03-02", RECEIVED).refused("2026-03-03", award)).containsExactly("R22-56");
    }

    @Test
    void R22_57_a_suspension_the_licensing_law_does_not_name_says_its_basis() {
        assertThat(accepted().refused("2026-03-05", new ProcedureBegun(ProcedureKind.PUBLICATION, day("2026-03-05"), "")))
                .containsExactly("R22-57");
        assertThat(accepted().refused("2026-03-05", new ProcedureBegun(ProcedureKind.PUBLICATION, day("2026-03-05"), "批前公示办法")))
                .isEmpty();
    }

    @Test
    void everything_wrong_is_told_at_once() {
        NewEvent mess = new NewEvent(new Extended(0, "", ""), day("2027-01-01"), null, "", "");
        assertThat(Story.codes(received().then("2026-03-03", NOTICE).refusals(mess, day("2026-03-05"))))
                .containsExactly("R22-27", "R22-30", "R22-10", "amount", "R22-20", "R22-20");
    }

    @Test
    void R22_58_nothing_is_extended_where_the_authority_has_no_limit_of_its_own() {
        for (String matter : List.of("A14", "A01", "C05", "D03", "C07")) {
            Story story = Story.of(matter).then("2026-03-02", RECEIVED).then("2026-03-02", ACCEPTED);
            assertThat(story.refused("2026-03-03", EXTENDED)).as(matter).containsExactly("R22-58");
            assertThat(CaseRules.possible(story.history, story.clock, day("2026-03-03"))).as(matter).doesNotContain(EventKind.EXTENDED);
        }
        assertThat(accepted().refused("2026-03-03", EXTENDED)).isEmpty();
    }
}
