package org.daiban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"2509-320193-89-01-544060", "2012-441400-48-03-000001", "2603-441402-04-01-123456",
            "25093201938901544060", "２５０９－３２０１９３－８９－０１－５４４０６０", " 2509–320193–89–01–544060 "})
    void a_code_of_the_right_form_and_a_possible_time_passes(String code) {
        assertThat(ProjectCode.fault(code, "code", TODAY)).isEmpty();
        assertThat(ProjectCode.normal(code)).hasSize(24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2509", "2509-320193-89-01-54406", "2509-320193-89-01-54406A", "项目代码", "2509/320193/89/01/544060"})
    void R01_21_another_form_is_refused_with_an_example(String code) {
        assertThat(ProjectCode.fault(code, "code", TODAY)).get()
                .matches(refusal -> refusal.code().equals("R01-21") && refusal.sentence().contains("2509-320193-89-01-544060"));
    }

    @Test
    void R01_21_an_old_suffix_is_told_to_be_left_away() {
        assertThat(ProjectCode.fault("2018-330104-82-01-005639-000", "code", TODAY).orElseThrow().sentence())
                .contains("“-000”是子项后缀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9913-441400-04-01-123456", "2613-441400-04-01-123456", "2604-441400-04-01-123456", "0000-441400-04-01-123456"})
    void R01_23_a_time_that_is_neither_year_nor_month_until_today_is_refused(String code) {
        assertThat(ProjectCode.fault(code, "code", TODAY)).get().matches(refusal -> refusal.code().equals("R01-23"));
    }

    @Test
    void R01_22_a_region_elsewhere_is_remarked_and_not_refused() {
        assertThat(ProjectCode.remark("2509-320193-89-01-544060", "441400").orElseThrow()).contains("320193");
        assertThat(ProjectCode.remark("2509-441402-89-01-544060", "441400")).isEmpty();
        assertThat(ProjectCode.remark("", "441400")).isEmpty();
    }

    @Test
    void no_check_digit_is_invented() {
        for (int last = 0; last < 10; last++) {
            assertThat(ProjectCode.fault("2509-441400-89-01-54406" + last, "code", TODAY)).isEmpty();
        }
    }
}
