package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daiban.engine.matter.Catalogue;
import org.daiban.identity.Actor;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

/** Every example of docs/law/04-mandate.md, and the order of the checks in docs/rules.md. */
class ActRulesTest {

    private static final Catalogue CATALOGUE = catalogue();

    @Test
    void the_first_and_the_last_day_are_within_the_term() {
        assertThat(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-03-02", Papers.signed())).isEmpty();
        assertThat(refusals(Papers.SECOND, "B01", Authority.COLLECT, "2026-06-30", Papers.signed())).isEmpty();
    }

    @Test
    void R04_1_an_act_without_any_mandate_is_refused() {
        Refusal refusal = only(refusals(Papers.FIRST, "A01", Authority.SUBMIT, "2026-04-10"));
        assertThat(refusal.code()).isEqualTo("R04-1");
        assertThat(refusal.sentence()).startsWith("没有有效的书面委托，不能代为递交申请材料。");
        assertThat(refusal.clause()).contains("民法典第165条");
    }

    @Test
    void R04_2_an_act_in_a_stage_that_is_not_entrusted_is_refused() {
        Refusal refusal = only(refusals(Papers.FIRST, "C06", Authority.SUBMIT, "2026-04-10", Papers.signed()));
        assertThat(refusal.code()).isEqualTo("R04-2");
        assertThat(refusal.sentence()).contains("代委〔2026〕3号", CATALOGUE.matter("C06").orElseThrow().name());
    }

    @Test
    void R04_2_an_intermediary_service_is_in_no_mandate_not_even_in_one_for_the_whole_process() {
        Mandate whole = Papers.signed(Papers.drafted(new Scope(Scope.Kind.WHOLE, Set.of(), List.of()), Set.of(Authority.SUBMIT)), "2026-03-01");
        String intermediary = CATALOGUE.matters().stream()
                .filter(matter -> matter.kind() == org.daiban.engine.matter.MatterKind.INTERMEDIARY_SERVICE)
                .findFirst().orElseThrow().id();
        assertThat(only(refusals(Papers.FIRST, intermediary, Authority.SUBMIT, "2026-04-10", whole)).code()).isEqualTo("R04-2");
        assertThat(refusals(Papers.FIRST, "D11", Authority.SUBMIT, "2026-04-10", whole)).isEmpty();
    }

    @Test
    void R04_2_a_mandate_by_matter_covers_what_it_lists_and_no_other() {
        Mandate one = Papers.signed(Papers.drafted(new Scope(Scope.Kind.MATTERS, Set.of(),
                List.of(Scope.Listed.of(CATALOGUE.matter("A05").orElseThrow()))), Set.of(Authority.SUBMIT)), "2026-03-01");
        assertThat(refusals(Papers.FIRST, "A05", Authority.SUBMIT, "2026-04-10", one)).isEmpty();
        assertThat(only(refusals(Papers.FIRST, "A04", Authority.SUBMIT, "2026-04-10", one)).code()).isEqualTo("R04-2");
    }

    @Test
    void R04_3_an_act_on_the_day_after_the_term_is_refused() {
        Refusal refusal = only(refusals(Papers.FIRST, "B01", Authority.COLLECT, "2026-07-01", Papers.signed()));
        assertThat(refusal.code()).isEqualTo("R04-3");
        assertThat(refusal.sentence()).isEqualTo("委托期限为 2026-03-02 至 2026-06-30，2026-07-01 已经届满。");
    }

    @Test
    void R04_3_an_act_on_the_day_before_the_term_is_refused() {
        Refusal refusal = only(refusals(Papers.FIRST, "A01", Authority.SUBMIT, "2026-03-01", Papers.signed()));
        assertThat(refusal.code()).isEqualTo("R04-3");
        assertThat(refusal.sentence()).endsWith("2026-03-01 还没有开始。");
    }

    @Test
    void R04_4_on_the_day_of_revocation_nothing_can_be_done_and_the_day_before_still_could() {
        Mandate revoked = Papers.ended(Papers.signed(), Ending.Kind.REVOKED, "2026-04-15");
        Refusal refusal = only(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-04-15", revoked));
        assertThat(refusal.code()).isEqualTo("R04-4");
        assertThat(refusal.sentence()).contains("已于 2026-04-15 撤销");
        assertThat(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-04-14", revoked)).isEmpty();
    }

    @Test
    void R04_4_a_terminated_and_a_completed_mandate_say_which_they_are() {
        assertThat(only(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-05-01",
                Papers.ended(Papers.signed(), Ending.Kind.TERMINATED, "2026-04-15"))).sentence()).contains("终止");
        assertThat(only(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-05-01",
                Papers.ended(Papers.signed(), Ending.Kind.COMPLETED, "2026-04-15"))).sentence()).contains("办结");
    }

    @Test
    void R04_5_signing_a_commitment_is_expressly_withheld() {
        Refusal refusal = only(refusals(Papers.FIRST, "A09", Authority.SIGN_COMMITMENT, "2026-04-10", Papers.signed()));
        assertThat(refusal.code()).isEqualTo("R04-5");
        assertThat(refusal.sentence()).contains("明确保留“签署承诺”");
    }

    @Test
    void R04_5_what_the_paper_neither_grants_nor_withholds_is_not_granted() {
        assertThat(only(refusals(Papers.FIRST, "A09", Authority.EXPLAIN, "2026-04-10", Papers.signed())).sentence())
                .contains("没有授予“说明情况”");
    }

    @Test
    void R04_6_an_officer_whom_the_mandate_does_not_name_is_refused() {
        Refusal refusal = only(refusals(Papers.THIRD, "A09", Authority.SUBMIT, "2026-04-10", Papers.signed()));
        assertThat(refusal.code()).isEqualTo("R04-6");
        assertThat(refusal.sentence()).isEqualTo("委托书载明的代办人员是甲，替补是乙，丙不能以本委托办事。");
    }

    @Test
    void R04_6_an_officer_to_whom_it_was_passed_on_may_act_from_that_day_on() {
        Mandate passed = Papers.passedOn(Papers.signed(), Papers.THIRD, "2026-04-10");
        assertThat(refusals(Papers.THIRD, "A09", Authority.SUBMIT, "2026-04-10", passed)).isEmpty();
        assertThat(only(refusals(Papers.THIRD, "A09", Authority.SUBMIT, "2026-04-09", passed)).code()).isEqualTo("R04-6");
        assertThat(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-04-10", passed)).isEmpty();
    }

    @Test
    void R04_7_a_printed_mandate_without_a_recorded_signature_is_not_in_force() {
        assertThat(only(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-04-10", Papers.drafted())).code()).isEqualTo("R04-7");
    }

    @Test
    void R04_11_an_act_before_the_signature_is_refused_though_within_the_term() {
        Mandate late = Papers.signed(Papers.drafted(), "2026-03-20");
        Refusal refusal = only(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-03-19", late));
        assertThat(refusal.code()).isEqualTo("R04-11");
        assertThat(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-03-20", late)).isEmpty();
    }

    @Test
    void the_checks_come_in_the_order_of_the_rule_list() {
        Mandate lateAndRevoked = Papers.ended(Papers.signed(Papers.drafted(), "2026-04-01"), Ending.Kind.REVOKED, "2026-04-15");
        assertThat(only(refusals(Papers.THIRD, "C06", Authority.PAY, "2026-02-01", lateAndRevoked)).code()).isEqualTo("R04-11");
        assertThat(only(refusals(Papers.THIRD, "C06", Authority.PAY, "2026-07-01", lateAndRevoked)).code()).isEqualTo("R04-4");
        assertThat(only(refusals(Papers.THIRD, "C06", Authority.PAY, "2026-07-01", Papers.signed())).code()).isEqualTo("R04-3");
        assertThat(only(refusals(Papers.THIRD, "C06", Authority.PAY, "2026-04-10", Papers.signed())).code()).isEqualTo("R04-2");
        assertThat(only(refusals(Papers.THIRD, "A09", Authority.PAY, "2026-04-10", Papers.signed())).code()).isEqualTo("R04-5");
    }

    @Test
    void of_several_mandates_any_one_is_enough_in_whatever_order() {
        Mandate revoked = Papers.ended(Papers.signed(), Ending.Kind.REVOKED, "2026-03-15");
        assertThat(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-04-10", Papers.drafted(), revoked, Papers.signed())).isEmpty();
        assertThat(refusals(Papers.FIRST, "A09", Authority.SUBMIT, "2026-04-10", Papers.signed(), revoked, Papers.drafted())).isEmpty();
    }

    @Test
    void of_several_that_do_not_allow_it_the_one_nearest_to_allowing_gives_the_reason() {
        Mandate revoked = Papers.ended(Papers.signed(), Ending.Kind.REVOKED, "2026-03-15");
        List<Refusal> refusals = refusals(Papers.THIRD, "A09", Authority.SUBMIT, "2026-04-10", revoked, Papers.signed(), Papers.drafted());
        assertThat(only(refusals).code()).isEqualTo("R04-6");
    }

    private static List<Refusal> refusals(Actor actor, String matter, Authority authority, String on, Mandate... mandates) {
        return new ActRules(List.of(mandates), actor, CATALOGUE.matter(matter).orElseThrow(),
                new IntendedAct(Papers.PROJECT, matter, authority, LocalDate.parse(on))).refusals();
    }

    private static Refusal only(List<Refusal> refusals) {
        assertThat(refusals).hasSize(1);
        return refusals.get(0);
    }

    static Catalogue catalogue() {
        return Catalogue.read("matters.csv", text("matters.csv"), "facts.json", text("facts.json")).catalogue().orElseThrow();
    }

    private static String text(String file) {
        try (var in = Catalogue.class.getResourceAsStream("/org/daiban/engine/reference/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
