package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.Trust;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

/** The rules between draft and archive, one situation each. Today is 2026-04-10. */
class CourseRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-10");
    private static final Actor BY_PHONE = new Actor(Walk.OWNER.account(), "林女士", Role.OWNER, "441400", null, Walk.OWNER.owner(), Trust.LOW);

    @Test
    void R04_25_the_owner_signs_and_asks_only_for_what_was_offered() {
        assertThat(codes(rules(Papers.drafted()).ofOwnersSigning(Walk.OWNER, 1))).containsExactly("R04-25");
        assertThat(codes(rules(Papers.drafted()).ofAskingChanges(Walk.OWNER, 1, "期限太短"))).containsExactly("R04-25");
        assertThat(rules(offered()).ofOwnersSigning(Walk.OWNER, 1)).isEmpty();
        assertThat(codes(rules(offered()).ofOffering())).containsExactly("R04-25");
    }

    @Test
    void R22_31_a_draft_changed_after_it_was_offered_is_neither_signed_nor_asked_about_as_it_was() {
        Mandate changed = Papers.changed(offered());
        assertThat(codes(rules(changed).ofOwnersSigning(Walk.OWNER, 1))).containsExactly("R22-31");
        assertThat(codes(rules(changed).ofOwnersSigning(Walk.OWNER, 2))).containsExactly("R04-25");
        assertThat(changed.state(TODAY)).isEqualTo(MandateState.DRAFTED);
    }

    @Test
    void R00_50_a_person_who_came_by_phone_neither_signs_nor_suspends() {
        assertThat(codes(rules(offered()).ofOwnersSigning(BY_PHONE, 1))).containsExactly("R00-50");
        assertThat(codes(rules(Papers.signed()).ofSuspending(BY_PHONE, TODAY, "股东变更"))).containsExactly("R00-50");
    }

    @Test
    void R04_26_one_amendment_waits_at_a_time() {
        Mandate waiting = Papers.amended(Papers.signed(), wider(), "2026-04-10");
        assertThat(codes(rules(waiting).ofAmending(new NewAmendment(Walk.draft(wider()), TODAY, "再增加")))).containsExactly("R04-26");
        assertThat(rules(Papers.amendmentSigned(waiting, "2026-04-10")).ofAmending(new NewAmendment(Walk.draft(wider()), TODAY, "再增加"))).isEmpty();
    }

    @Test
    void R04_27_an_amendment_that_amends_nothing_is_refused() {
        Mandate signed = Papers.signed();
        assertThat(codes(rules(signed).ofNothingAmended(signed.substance(), signed.substance()))).containsExactly("R04-27");
        assertThat(rules(signed).ofNothingAmended(signed.substance(), wider())).isEmpty();
    }

    @Test
    void R04_28_a_settled_amendment_is_not_settled_again_and_says_how_it_was() {
        Mandate signed = Papers.amendmentSigned(Papers.amended(Papers.signed(), wider(), "2026-04-10"), "2026-04-10");
        assertThat(codes(rules(signed).ofSettlingAmendment(Walk.OWNER, signed.course().amendments().get(0)))).containsExactly("R04-28");
        Mandate dropped = Papers.amendmentDropped(Papers.amended(Papers.signed(), wider(), "2026-04-10"));
        assertThat(rules(dropped).ofDropping(Walk.OWNER, dropped.course().amendments().get(0), "不要").get(0).sentence())
                .contains("项目单位没有同意", "林登记");
    }

    @Test
    void R04_29_what_is_over_is_not_amended_but_renewed() {
        LocalDate after = LocalDate.parse("2026-07-01");
        assertThat(codes(new CourseRules(Papers.signed(), after).ofAmending(new NewAmendment(Walk.draft(later()), after, "延长"))))
                .containsExactly("R04-29");
        assertThat(codes(new CourseRules(Papers.signed(), after).ofSuspending(Papers.FIRST, after, "股东变更"))).containsExactly("R04-29");
    }

    @Test
    void R04_30_a_suspended_mandate_is_not_suspended_again_and_one_that_is_not_cannot_be_resumed() {
        Mandate suspended = Papers.suspended(Papers.signed(), "2026-04-01", false);
        assertThat(codes(rules(suspended).ofSuspending(Papers.FIRST, TODAY, "又停"))).contains("R04-30");
        assertThat(codes(rules(Papers.signed()).ofResuming(Papers.FIRST, TODAY, "恢复"))).containsExactly("R04-30");
    }

    @Test
    void R04_31_what_the_owner_suspended_only_the_owner_resumes() {
        Mandate suspended = Papers.suspended(Papers.signed(), "2026-04-01", true);
        assertThat(codes(rules(suspended).ofResuming(Papers.FIRST, TODAY, "恢复"))).containsExactly("R04-31");
        assertThat(rules(suspended).ofResuming(Walk.OWNER, TODAY, "恢复")).isEmpty();
    }

    @Test
    void R04_33_to_R04_35_only_what_is_over_settled_and_given_back_goes_into_the_archive() {
        assertThat(codes(rules(Papers.signed()).ofArchiving("", 0))).containsExactly("R04-34");
        Mandate ended = Papers.ended(Papers.objected(Papers.signed()), Ending.Kind.COMPLETED, "2026-04-10");
        assertThat(codes(rules(ended).ofArchiving("", 2))).containsExactly("R04-33", "R04-35");
        assertThat(rules(Papers.ended(Papers.signed(), Ending.Kind.COMPLETED, "2026-04-10")).ofArchiving("", 0)).isEmpty();
    }

    @Test
    void R04_36_nothing_is_recorded_about_what_is_in_the_archive() {
        Mandate archived = Papers.archived(Papers.ended(Papers.signed(), Ending.Kind.COMPLETED, "2026-04-09"), "2026-04-10");
        assertThat(codes(rules(archived).ofAnything())).containsExactly("R04-36");
        assertThat(codes(rules(archived).ofSuspending(Papers.FIRST, TODAY, "停"))).contains("R04-36");
        assertThat(codes(rules(archived).ofArchiving("", 0))).contains("R04-36");
    }

    @Test
    void R04_38_an_owner_acts_as_of_today_and_the_window_records_what_was() {
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(codes(rules(Papers.signed()).ofSuspending(Walk.OWNER, yesterday, "股东变更"))).containsExactly("R04-38");
        assertThat(rules(Papers.signed()).ofSuspending(Papers.FIRST, yesterday, "股东变更")).isEmpty();
        assertThat(codes(new RecordRules(Papers.signed(), TODAY).ofEnding(Walk.OWNER, new NewEnding(Ending.Kind.REVOKED, yesterday, "自己办"))))
                .containsExactly("R04-38");
    }

    @Test
    void R04_12_who_comes_second_to_end_it_reads_who_was_first_and_why() {
        Mandate ended = Papers.ended(Papers.signed(), Ending.Kind.REVOKED, "2026-04-10");
        Refusal refusal = new RecordRules(ended, TODAY).ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.TERMINATED, TODAY, "不办了")).get(0);
        assertThat(refusal.code()).isEqualTo("R04-12");
        assertThat(refusal.sentence()).isEqualTo("本委托已于 2026-04-10 撤销（甲登记：项目调整），不能再改变。");
    }

    @Test
    void R04_24_during_a_suspension_nothing_is_done_on_its_first_day_and_everything_on_the_day_it_is_resumed() {
        Mandate suspended = Papers.resumed(Papers.suspended(Papers.signed(), "2026-04-10", false), "2026-04-15");
        assertThat(act(suspended, "2026-04-09")).isEmpty();
        assertThat(act(suspended, "2026-04-10").get(0).code()).isEqualTo("R04-24");
        assertThat(act(suspended, "2026-04-10").get(0).sentence()).contains("自 2026-04-10 起中止（股东变更）");
        assertThat(act(suspended, "2026-04-14").get(0).code()).isEqualTo("R04-24");
        assertThat(act(suspended, "2026-04-15")).isEmpty();
    }

    @Test
    void an_act_asks_what_held_on_its_own_day() {
        Mandate amended = Papers.amendmentSigned(Papers.amended(Papers.signed(), narrower(), "2026-04-10"), "2026-04-12");
        assertThat(act(amended, "2026-04-11")).as("drawn up for the 10th, signed on the 12th").isEmpty();
        assertThat(act(amended, "2026-04-12").get(0).code()).isEqualTo("R04-5");
        assertThat(amended.reference(new IntendedAct(Papers.PROJECT, "A01", Authority.SUBMIT, LocalDate.parse("2026-04-11"))).line())
                .isEqualTo("一、代办内容：按阶段；二、权限（一）1．递交申请材料");
        assertThat(amended.reference(new IntendedAct(Papers.PROJECT, "A01", Authority.COLLECT, LocalDate.parse("2026-04-12"))).line())
                .isEqualTo("一、代办内容：按阶段；二、权限（一）1．领取结果；按变更书1");
    }

    @Test
    void an_amendment_that_prolongs_keeps_the_mandate_in_force_and_one_that_waits_does_not() {
        Mandate waiting = Papers.amended(Papers.signed(), later(), "2026-04-10");
        assertThat(waiting.state(LocalDate.parse("2026-07-15"))).isEqualTo(MandateState.EXPIRED);
        assertThat(Papers.amendmentSigned(waiting, "2026-04-10").state(LocalDate.parse("2026-07-15"))).isEqualTo(MandateState.IN_FORCE);
    }

    @Test
    void what_is_said_is_neither_empty_nor_endless() {
        assertThat(rules(offered()).ofAskingChanges(Walk.OWNER, 1, "")).extracting(Refusal::field).containsExactly("wish");
        assertThat(rules(Papers.signed()).ofSuspending(Papers.FIRST, TODAY, "停".repeat(501))).extracting(Refusal::field).containsExactly("suspendReason");
        assertThat(rules(Papers.signed()).ofSuspending(Papers.FIRST, null, "停")).extracting(Refusal::field).containsExactly("suspendedOn");
    }

    @Test
    void R04_32_no_more_is_given_back_than_is_there_and_originals_are_not_copies() {
        List<HandOver> before = List.of(handOver(HandOver.Direction.TAKEN_IN, new HandOver.Line("营业执照", false, 3)),
                handOver(HandOver.Direction.GIVEN_BACK, new HandOver.Line("营业执照", false, 1)));
        assertThat(HeldPapers.count(before)).isEqualTo(2);
        assertThat(codes(HeldPapers.refusals(before, back(new HandOver.Line("营业执照", false, 3)), TODAY))).containsExactly("R04-32");
        assertThat(codes(HeldPapers.refusals(before, back(new HandOver.Line("营业执照", true, 1)), TODAY))).containsExactly("R04-32");
        assertThat(HeldPapers.refusals(before, back(new HandOver.Line("营业执照", false, 2)), TODAY)).isEmpty();
    }

    private static NewHandOver back(HandOver.Line line) {
        return new NewHandOver(HandOver.Direction.GIVEN_BACK, TODAY, "林女士", List.of(line));
    }

    private static HandOver handOver(HandOver.Direction direction, HandOver.Line line) {
        return new HandOver(new java.util.UUID(0, 1), direction, TODAY, "林女士", List.of(line), "甲", java.time.Instant.EPOCH);
    }

    private static List<Refusal> act(Mandate mandate, String on) {
        return new ActRules(List.of(mandate), Papers.FIRST, ActRulesTest.catalogue().matter("A01").orElseThrow(),
                new IntendedAct(Papers.PROJECT, "A01", Authority.SUBMIT, LocalDate.parse(on))).refusals();
    }

    private static Mandate offered() {
        return Papers.exchanged(Papers.drafted(), Exchange.Kind.OFFERED);
    }

    private static Substance wider() {
        return with(Set.of(Authority.SUBMIT, Authority.COLLECT, Authority.EXPLAIN), "2026-06-30");
    }

    private static Substance narrower() {
        return with(Set.of(Authority.COLLECT), "2026-06-30");
    }

    private static Substance later() {
        return with(Set.of(Authority.SUBMIT, Authority.COLLECT), "2026-08-31");
    }

    private static Substance with(Set<Authority> granted, String to) {
        Substance was = Papers.drafted().substance();
        return new Substance(was.scope(), granted, Set.of(Authority.PAY), new Term(was.term().from(), LocalDate.parse(to)),
                was.subDelegable(), was.agent(), was.substitute());
    }

    private static CourseRules rules(Mandate mandate) {
        return new CourseRules(mandate, TODAY);
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }
}
