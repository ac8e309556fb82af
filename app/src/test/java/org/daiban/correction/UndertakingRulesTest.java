package org.daiban.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

class UndertakingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);

    @Test
    void R22_131_an_undertaking_says_what_was_promised_and_by_when_somebody_looks() {
        assertThat(codes(UndertakingRules.ofRecording(new NewUndertaking(" ", TODAY, null), TODAY)))
                .containsExactly("R22-131 promised", "R22-131 checkBy");
        assertThat(codes(UndertakingRules.ofRecording(new NewUndertaking("三个月内补齐验收意见", TODAY, TODAY), TODAY))).isEmpty();
    }

    @Test
    void R22_132_nobody_looks_before_it_was_promised() {
        assertThat(codes(UndertakingRules.ofRecording(new NewUndertaking("补齐", TODAY, TODAY.minusDays(1)), TODAY))).containsExactly("R22-132 checkBy");
        assertThat(codes(UndertakingRules.ofChecking(promise(), TODAY.minusDays(9), true, "", 0, TODAY))).containsExactly("R22-132 on");
    }

    @Test
    void R22_133_a_broken_one_says_what_follows() {
        assertThat(codes(UndertakingRules.ofChecking(promise(), TODAY, false, "", 0, TODAY))).containsExactly("R22-133 follows");
        assertThat(codes(UndertakingRules.ofChecking(promise(), TODAY, false, "书面责令限期改正", 0, TODAY))).isEmpty();
        assertThat(codes(UndertakingRules.ofChecking(promise(), TODAY, true, "", 0, TODAY))).isEmpty();
        assertThat(codes(UndertakingRules.ofChecking(promise(), TODAY, null, "", 0, TODAY))).containsExactly(" kept");
    }

    @Test
    void R22_134_what_has_not_happened_is_not_recorded() {
        assertThat(codes(UndertakingRules.ofRecording(new NewUndertaking("补齐", TODAY.plusDays(1), TODAY.plusDays(2)), TODAY)))
                .containsExactly("R22-134 promisedOn");
        assertThat(codes(UndertakingRules.ofChecking(promise(), TODAY.plusDays(1), true, "", 0, TODAY))).containsExactly("R22-134 on");
    }

    @Test
    void R22_31_the_second_to_look_is_told_what_the_first_found() {
        Undertaking looked = promise().with(List.of(new Undertaking.Check(1, TODAY, true, "", "林", Instant.EPOCH)));
        List<Refusal> refusals = UndertakingRules.ofChecking(looked, TODAY, false, "整改", 0, TODAY);
        assertThat(codes(refusals)).containsExactly("R22-31 ");
        assertThat(refusals.get(0).sentence()).contains("林").contains("兑现");
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> refusal.code() + " " + refusal.field()).toList();
    }

    private static Undertaking promise() {
        UUID id = new UUID(0, 1);
        return new Undertaking(id, id, id, "演示项目", id, id, id, "市住房和城乡建设局", "施工许可", "DB-1", "三个月内补齐", TODAY.minusDays(5),
                TODAY.plusDays(60), "林", Instant.EPOCH, List.of());
    }
}
