package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.document.Upload;
import org.daiban.engine.matter.Stage;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** What a draft must contain, and what may be recorded about a mandate. */
class RulesOfPapersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-10");
    static final Optional<Upload> SCAN = Optional.of(new Upload("evidence", "a.pdf", 5, new ByteArrayResource("%PDF-".getBytes())));
    private static final Actor OWNER = new Actor(UUID.randomUUID(), "业主", Role.OWNER, "441400", null, UUID.randomUUID());

    @Test
    void R04_9_an_empty_draft_is_told_everything_it_lacks_at_once() {
        assertThat(faults(draft(null, Set.of(), Set.of(), Set.of(), null, null, null, null)))
                .extracting(Refusal::code, Refusal::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R04-9", "scope"),
                        org.assertj.core.groups.Tuple.tuple("R04-9", "granted"),
                        org.assertj.core.groups.Tuple.tuple("R04-9", "from"),
                        org.assertj.core.groups.Tuple.tuple("R04-9", "to"),
                        org.assertj.core.groups.Tuple.tuple("R04-9", "agent"));
    }

    @Test
    void R04_9_stages_without_a_stage_and_matters_without_a_matter_are_no_scope() {
        assertThat(codes(draftOf(Scope.Kind.STAGES, Set.of(), Set.of("A01")))).containsExactly("R04-9 stages");
        assertThat(codes(draftOf(Scope.Kind.MATTERS, Set.of(Stage.PARALLEL), Set.of()))).containsExactly("R04-9 matters");
    }

    @Test
    void R04_5_what_always_stays_with_the_owner_cannot_be_granted() {
        MandateDraft draft = draft(Scope.Kind.WHOLE, Set.of(), Set.of(), Set.of(Authority.SUBMIT, Authority.PAY, Authority.SIGN_COMMITMENT),
                "2026-03-02", "2026-06-30", Papers.FIRST.account(), null);
        assertThat(faults(draft)).extracting(Refusal::code).containsExactly("R04-5");
        assertThat(faults(draft).get(0).sentence()).contains("签署承诺、缴费");
    }

    @Test
    void R04_10_a_term_that_ends_before_it_begins_is_refused_and_one_day_is_enough() {
        assertThat(codes(draft(Scope.Kind.WHOLE, Set.of(), Set.of(), Set.of(Authority.SUBMIT), "2026-03-02", "2026-03-01",
                Papers.FIRST.account(), null))).containsExactly("R04-10 to");
        assertThat(codes(draft(Scope.Kind.WHOLE, Set.of(), Set.of(), Set.of(Authority.SUBMIT), "2026-03-02", "2026-03-02",
                Papers.FIRST.account(), null))).isEmpty();
    }

    @Test
    void R04_15_and_R04_16_only_officers_are_named_and_never_the_same_twice() {
        assertThat(codes(draft(Scope.Kind.WHOLE, Set.of(), Set.of(), Set.of(Authority.SUBMIT), "2026-03-02", "2026-03-02",
                UUID.randomUUID(), UUID.randomUUID()))).containsExactly("R04-15 agent", "R04-15 substitute");
        assertThat(codes(draft(Scope.Kind.WHOLE, Set.of(), Set.of(), Set.of(Authority.SUBMIT), "2026-03-02", "2026-03-02",
                Papers.FIRST.account(), Papers.FIRST.account()))).containsExactly("R04-16 substitute");
    }

    @Test
    void R02_1_and_R02_2_unknown_matters_and_intermediary_services_cannot_be_entrusted() {
        String intermediary = ActRulesTest.catalogue().matters().stream()
                .filter(matter -> matter.kind() == org.daiban.engine.matter.MatterKind.INTERMEDIARY_SERVICE)
                .findFirst().orElseThrow().id();
        assertThat(codes(draftOf(Scope.Kind.MATTERS, Set.of(), Set.of("Z99", intermediary))))
                .containsExactlyInAnyOrder("R02-1 matters", "R02-2 matters");
    }

    @Test
    void what_is_not_granted_is_withheld_in_so_many_words() {
        DraftRules rules = rules(draftOf(Scope.Kind.WHOLE, Set.of(), Set.of()));
        assertThat(rules.withheld()).contains(Authority.PAY, Authority.COLLECT).doesNotContain(Authority.SUBMIT);
    }

    @Test
    void R04_13_a_signed_mandate_can_neither_be_changed_nor_signed_again() {
        assertThat(new RecordRules(Papers.signed(), TODAY).ofChanging(1)).extracting(Refusal::code).containsExactly("R04-13");
        assertThat(new RecordRules(Papers.signed(), TODAY).ofSigning(new NewSignature(TODAY, "公章", SCAN)))
                .extracting(Refusal::code).containsExactly("R04-13");
    }

    @Test
    void R04_17_a_signature_of_tomorrow_is_refused_and_today_is_not() {
        assertThat(new RecordRules(Papers.drafted(), TODAY).ofSigning(new NewSignature(TODAY.plusDays(1), "公章", SCAN)))
                .extracting(Refusal::code).containsExactly("R04-17");
        assertThat(new RecordRules(Papers.drafted(), TODAY).ofSigning(new NewSignature(TODAY, "公章", SCAN))).isEmpty();
    }

    @Test
    void a_signature_without_anything_is_told_all_three_things_it_lacks() {
        assertThat(new RecordRules(Papers.drafted(), TODAY).ofSigning(new NewSignature(null, "", Optional.empty())))
                .extracting(Refusal::field).containsExactly("signedBy", "evidence", "signedOn");
    }

    @Test
    void R04_12_a_mandate_ends_once() {
        Mandate revoked = Papers.ended(Papers.signed(), Ending.Kind.REVOKED, "2026-04-01");
        assertThat(new RecordRules(revoked, TODAY).ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.COMPLETED, TODAY, "")))
                .extracting(Refusal::code).containsExactly("R04-12");
    }

    @Test
    void R04_14_a_revocation_needs_reason_and_date_and_a_completion_needs_no_reason() {
        assertThat(new RecordRules(Papers.signed(), TODAY).ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.REVOKED, null, "")))
                .extracting(Refusal::code, Refusal::field).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R04-14", "reason"), org.assertj.core.groups.Tuple.tuple("R04-14", "endedOn"));
        assertThat(new RecordRules(Papers.signed(), TODAY).ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.COMPLETED, TODAY, ""))).isEmpty();
    }

    @Test
    void an_ending_lies_neither_ahead_nor_before_the_signature() {
        assertThat(new RecordRules(Papers.signed(), TODAY).ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.COMPLETED, TODAY.plusDays(1), "")))
                .extracting(Refusal::field).containsExactly("endedOn");
        assertThat(new RecordRules(Papers.signed(), TODAY).ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.COMPLETED, LocalDate.parse("2026-02-27"), "")))
                .extracting(Refusal::field).containsExactly("endedOn");
    }

    @Test
    void the_owner_may_revoke_and_leaves_the_other_endings_to_the_window() {
        assertThat(new RecordRules(Papers.signed(), TODAY).ofEnding(OWNER, new NewEnding(Ending.Kind.REVOKED, TODAY, "不再需要"))).isEmpty();
        assertThat(new RecordRules(Papers.signed(), TODAY).ofEnding(OWNER, new NewEnding(Ending.Kind.COMPLETED, TODAY, "")))
                .extracting(Refusal::field).containsExactly("kind");
    }

    @Test
    void R04_7_a_draft_can_be_dropped_but_neither_revoked_nor_completed() {
        assertThat(new RecordRules(Papers.drafted(), TODAY).ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.TERMINATED, TODAY, "填错了"))).isEmpty();
        assertThat(new RecordRules(Papers.drafted(), TODAY).ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.REVOKED, TODAY, "填错了")))
                .extracting(Refusal::code).containsExactly("R04-7");
    }

    @Test
    void R04_8_passing_on_needs_the_mandate_to_allow_it_or_the_owner_to_agree() {
        RecordRules rules = new RecordRules(Papers.signed(), TODAY);
        assertThat(rules.ofPassingOn(new NewPassingOn(Papers.THIRD.account(), TODAY, ""), Optional.of(Papers.THIRD)))
                .extracting(Refusal::code).containsExactly("R04-8");
        assertThat(new RecordRules(Papers.signed(), TODAY).ofPassingOn(
                new NewPassingOn(Papers.THIRD.account(), TODAY, "4月9日书面同意"), Optional.of(Papers.THIRD))).isEmpty();
    }

    @Test
    void passing_on_goes_to_another_officer_and_lies_within_the_term() {
        assertThat(new RecordRules(Papers.signed(), TODAY).ofPassingOn(
                new NewPassingOn(Papers.SECOND.account(), LocalDate.parse("2026-07-01"), "同意"), Optional.of(Papers.SECOND)))
                .extracting(Refusal::field).containsExactly("to", "passedOn");
    }

    private static List<String> codes(MandateDraft draft) {
        return faults(draft).stream().map(refusal -> refusal.code() + " " + refusal.field()).toList();
    }

    private static List<Refusal> faults(MandateDraft draft) {
        return rules(draft).refusals();
    }

    private static DraftRules rules(MandateDraft draft) {
        return new DraftRules(draft, ActRulesTest.catalogue(), List.of(Papers.FIRST, Papers.SECOND));
    }

    private static MandateDraft draftOf(Scope.Kind kind, Set<Stage> stages, Set<String> matters) {
        return draft(kind, stages, matters, Set.of(Authority.SUBMIT), "2026-03-02", "2026-06-30", Papers.FIRST.account(), Papers.SECOND.account());
    }

    private static MandateDraft draft(Scope.Kind kind, Set<Stage> stages, Set<String> matters, Set<Authority> granted,
                                      String from, String to, UUID agent, UUID substitute) {
        return new MandateDraft(kind, stages, matters, List.of(), granted, from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), false, agent, Optional.ofNullable(substitute), "", "", "", List.of(), Optional.empty());
    }
}
