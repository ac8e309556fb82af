package org.daiban.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HolidayLinesTest {

    @Test
    void a_holiday_takes_its_mondays_to_fridays_and_a_swapped_day_its_weekend() {
        assertThat(HolidayLines.read(2027, "元旦 2027-01-01..2027-01-03\n\n2027-02-05 至 2027-02-11", "2027-02-14").days()).isEqualTo("""
                date,kind
                2027-01-01,HOLIDAY
                2027-02-05,HOLIDAY
                2027-02-08,HOLIDAY
                2027-02-09,HOLIDAY
                2027-02-10,HOLIDAY
                2027-02-11,HOLIDAY
                2027-02-14,SWAPPED
                """);
    }

    static List<Integer> bundled() {
        return IntStream.rangeClosed(2017, 2026).boxed().toList();
    }

    /** What an amendment offers to edit is what is in force. */
    @ParameterizedTest
    @MethodSource("bundled")
    void each_year_that_comes_with_the_release_reads_the_same_after_it_was_written_as_lines(int year) {
        var days = CalendarFile.read("", year, BundledYears.files().get(year)).days();
        HolidayLines.Read again = HolidayLines.read(year, HolidayLines.holidays(days), HolidayLines.swapped(days));
        assertThat(again.problems()).isEmpty();
        assertThat(CalendarFile.read("", year, again.days()).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R22-81 | 二月五日到十一日 | '' | 读不懂
            R22-81 | 2027-02-30 | '' | 确有这一天
            R22-81 | 2027-02-05..2027-02-31 | '' | 读不懂
            R22-81 | 2027/02/05 | '' | 读不懂
            R22-81 | 2027-02-05,2027-02-06 | '' | 读不懂
            R22-82 | 2027-02-11..2027-02-05 | '' | 早于开始日
            R22-83 | 2027-02-05..2027-04-11 | '' | 超过 31 天
            R22-75 | 2026-12-31..2027-01-02 | '' | 不在 2027 年
            R22-73 | 2027-01-01 | 2027-02-08 | 是星期一，本来就上班
            R22-84 | 2027-02-05..2027-02-11 | 2027-02-06 | 在放假的第 1 行里
            """)
    void a_bad_line_is_told_by_its_rule_and_nothing_is_read(String code, String holidays, String swapped, String words) {
        HolidayLines.Read read = HolidayLines.read(2027, holidays, swapped);
        assertThat(read.days()).isEmpty();
        assertThat(read.problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.sentence()).startsWith("第 1 行：").contains(words).endsWith("。");
            assertThat(problem.code()).isEqualTo(code);
        });
    }

    @Test
    void R22_71_a_day_in_two_lines_is_told_with_the_line_before() {
        HolidayLines.Read read = HolidayLines.read(2027, "2027-01-01..2027-01-03\n2027-01-02", "2027-02-06\n2027-02-06");
        assertThat(read.problems()).extracting(Refusal::code).containsOnly("R22-71");
        assertThat(read.problems()).extracting(Refusal::sentence).containsExactly(
                "第 2 行：2027-01-02 出现两次，前一处在放假第 1 行。", "第 2 行：2027-02-06 出现两次，前一处在调休上班第 1 行。");
    }

    @Test
    void every_problem_is_told_at_once() {
        HolidayLines.Read read = HolidayLines.read(2027, "x\n2026-01-01\n2027-03-09..2027-03-01", "2027-02-08\ny");
        assertThat(read.problems().stream().map(Refusal::code).collect(Collectors.toList()))
                .containsExactly("R22-81", "R22-75", "R22-82", "R22-73", "R22-81");
        assertThat(read.problems()).extracting(Refusal::field).containsExactly("holidays", "holidays", "holidays", "swapped", "swapped");
    }

    @Test
    void a_novel_is_not_read() {
        assertThat(HolidayLines.read(2027, "很久很久以前\n".repeat(20_000), "").problems()).hasSize(1);
    }
}
