package org.daiban.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class SavedAnswersStoreTest {
    private static final SavedAnswers.Answers ANSWERS = new SavedAnswers.Answers(
            Map.of("investmentKind", "ENTERPRISE", "siteAreaHectares", "6.5"), Set.of("socialRisk"), LocalDate.of(2026, 3, 2),
            Limits.STATUTORY, Set.of(Choice.UNDERTAKING, Choice.CONDITIONAL_ACCEPTANCE), 5);

    @Autowired
    SavedAnswers saved;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void what_was_saved_is_found_whole_under_its_code() {
        String code = save(UUID.randomUUID());
        SavedPlan plan = here(() -> saved.find(code)).orElseThrow();
        assertThat(plan.answers()).isEqualTo(ANSWERS.answers());
        assertThat(plan.setAside()).isEqualTo(ANSWERS.setAside());
        assertThat(plan.start()).isEqualTo(ANSWERS.start());
        assertThat(plan.limits()).isEqualTo(Limits.STATUTORY);
        assertThat(plan.choices()).isEqualTo(ANSWERS.choices());
        assertThat(plan.preparation()).isEqualTo(5);
        assertThat(plan.catalogueVersion()).isPositive();
    }

    @Test
    void a_code_is_read_as_people_write_it() {
        String code = save(UUID.randomUUID());
        String shown = here(() -> saved.find(code)).orElseThrow().shownCode();
        String asHeard = " " + shown.toLowerCase().replace('0', 'o').replace('1', 'l') + " ";
        assertThat(here(() -> saved.find(asHeard))).map(SavedPlan::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "UUUUUUUUUU", "00000", "000000000000", "'; drop table", "中文中文中文中文中文", "0000000000"})
    void nonsense_finds_nothing(String typed) {
        assertThat(here(() -> saved.find(typed))).isEmpty();
    }

    @Test
    void the_same_submit_twice_is_saved_once() {
        UUID key = UUID.randomUUID();
        assertThat(save(key)).isEqualTo(save(key));
    }

    @Test
    void another_save_gets_another_code() {
        assertThat(save(UUID.randomUUID())).isNotEqualTo(save(UUID.randomUUID()));
    }

    @Test
    void another_jurisdiction_does_not_find_it() {
        String code = save(UUID.randomUUID());
        assertThat(Jurisdiction.within("441481", () -> saved.find(code))).isEmpty();
    }

    @Test
    void what_was_saved_cannot_be_changed() {
        String code = save(UUID.randomUUID());
        assertThatThrownBy(() -> here(() -> transactions.execute(status -> jdbc
                .sql("update roadmap.saved_answers set preparation = 1 where code = :code").param("code", code).update())))
                .hasStackTraceContaining("permission denied");
    }

    private String save(UUID key) {
        return here(() -> saved.save(ANSWERS, key).orThrow());
    }

    private static <T> T here(Supplier<T> work) {
        return Jurisdiction.within("441400", work);
    }
}
