package org.daiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545, as far as whole days need it. */
class DaysFileTest {

    private static final Instant MADE = Instant.parse("2026-11-24T08:00:00Z");
    private static final String LONG = "最迟递交：建设用地（含临时用地）规划许可证核发与建设工程规划类许可证核发并联办理𠀀𠀁".repeat(4);

    @Test
    void a_day_is_whole_and_ends_on_the_next() {
        assertThat(written(day("办完", ""))).contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n")
                .contains("\r\nDTSTAMP:20261124T080000Z\r\n", "\r\nUID:a-1@daiban\r\n", "\r\nTRANSP:TRANSPARENT\r\n");
    }

    @Test
    void what_is_provisional_says_so_and_is_tentative() {
        assertThat(written(new DaysFile.Day("a", LocalDate.of(2027, 1, 4), "办完", "", true))).contains("SUMMARY:办完（暂定）", "STATUS:TENTATIVE");
        assertThat(written(day("办完", ""))).contains("SUMMARY:办完\r\n", "STATUS:CONFIRMED").doesNotContain("DESCRIPTION");
    }

    @Test
    void no_line_is_longer_than_seventy_five_octets_and_no_character_is_cut() {
        String file = written(day(LONG, "a".repeat(500)));
        assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(Arrays.stream(file.split("\r\n"))).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(unfolded(file)).contains("SUMMARY:" + LONG, "DESCRIPTION:" + "a".repeat(500));
    }

    @Test
    void a_line_of_exactly_seventy_five_octets_is_not_folded() {
        String title = "a".repeat(75 - "SUMMARY:".length());
        assertThat(written(day(title, ""))).contains("SUMMARY:" + title + "\r\n");
        assertThat(written(day(title + "b", ""))).contains("SUMMARY:" + title + "\r\n b\r\n");
    }

    @Test
    void signs_with_a_meaning_are_escaped_and_a_line_break_begins_no_line_of_its_own() {
        String file = written(day("甲,乙;丙\\丁", "一\r\nBEGIN:VALARM\n二\u0007"));
        assertThat(file).contains("SUMMARY:甲\\,乙\\;丙\\\\丁\r\n", "DESCRIPTION:一\\nBEGIN:VALARM\\n二\r\n").doesNotContain("\nBEGIN:VALARM");
    }

    @Test
    void every_begin_has_its_end_and_every_break_is_carriage_return_and_line_feed() {
        String file = new String(new DaysFile("项目", List.of(day("甲", "乙"), day("丙", ""))).bytes(MADE), StandardCharsets.UTF_8);
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file.lines().filter("BEGIN:VEVENT"::equals)).hasSize(2);
        assertThat(file.lines().filter("END:VEVENT"::equals)).hasSize(2);
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    }

    private static DaysFile.Day day(String title, String note) {
        return new DaysFile.Day("a-1", LocalDate.of(2026, 12, 31), title, note, false);
    }

    private static String written(DaysFile.Day day) {
        return new String(new DaysFile("项目", List.of(day)).bytes(MADE), StandardCharsets.UTF_8);
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }
}
