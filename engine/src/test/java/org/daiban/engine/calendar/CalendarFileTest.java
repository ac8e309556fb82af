package org.daiban.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.daiban.engine.Problem;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static CalendarFile.Result read(String... lines) {
        return CalendarFile.read("2026.csv", 2026, String.join("\r\n", lines));
    }

    private static void refuses(CalendarFile.Result result, Problem... problems) {
        assertThat(result.problems()).containsExactly(problems);
        assertThat(result.days()).isEmpty();
    }

    private static Problem problem(int row, String column, String sentence) {
        return new Problem("2026.csv", row, column, sentence);
    }

    @Test
    void a_byte_order_mark_quotes_blank_lines_and_any_line_end_are_fine() {
        var result = CalendarFile.read("2026.csv", 2026,
            "\uFEFFdate,kind\r\n\"2026-02-14\",\"SWAPPED\"\n\r\n2026-01-01,HOLIDAY\r");
        assertThat(result.problems()).isEmpty();
        assertThat(result.days()).extracting(day -> day.date().toString()).containsExactly("2026-01-01", "2026-02-14");
    }

    @Test
    void an_empty_file_is_refused() {
        for (String nothing : Arrays.asList("", "\uFEFF", "\n \n")) {
            refuses(CalendarFile.read("2026.csv", 2026, nothing),
                problem(0, "", "文件是空的：第一行应当是列名 date,kind。"));
        }
    }

    @Test
    void every_problem_is_told_at_once_with_its_line() {
        refuses(read("日期,类别",
                "2026-13-01,HOLIDAY",
                "2026/02/16,HOLIDAY",
                "2025-10-01,HOLIDAY",
                "2026-10-03,HOLIDAY",
                "2026-10-09,SWAPPED",
                "2026-10-01,假日",
                "2026-10-01,HOLIDAY",
                "2026-10-02",
                "2026-10-05,HOLIDAY,国庆节",
                "2026-02-29,SWAPPED"),
            problem(1, "", "列名应当是 date,kind，现在是“日期,类别”。"),
            problem(2, "date", "“2026-13-01”不是日期，应当写成 2026-01-01 的样式。"),
            problem(3, "date", "“2026/02/16”不是日期，应当写成 2026-01-01 的样式。"),
            problem(4, "date", "2025-10-01 不在 2026 年，这个文件只放 2026 年的日子。"),
            problem(5, "kind", "2026-10-03 是星期六，本来就不上班，不应列为 HOLIDAY。"),
            problem(6, "kind", "2026-10-09 是星期五，本来就上班，不应列为 SWAPPED。"),
            problem(7, "kind", "“假日”不是可用的类别，应当是 HOLIDAY（放假）或 SWAPPED（调休上班）。"),
            problem(8, "date", "2026-10-01 出现两次，前一处在第 7 行。"),
            problem(9, "", "每行应当有 2 列（date,kind），这一行有 1 列。"),
            problem(10, "", "每行应当有 2 列（date,kind），这一行有 3 列。"),
            problem(11, "date", "“2026-02-29”不是日期，应当写成 2026-01-01 的样式。"));
    }

    @Test
    void a_quote_that_never_ends_is_told_with_the_line_it_begins_on() {
        refuses(read("date,kind", "2026-01-01,HOLIDAY", "\"2026-01-02,HOLIDAY", "2026-01-04,SWAPPED"),
            problem(3, "", "引号没有闭合：从这一行起的内容无法分清各列，请补上右引号。"));
    }

    @Test
    void lines_are_numbered_as_an_editor_shows_them_even_after_a_quoted_line_end() {
        refuses(read("date,kind", "\"2026-01-01", "\",HOLIDAY", "2026-01-02,X"),
            problem(2, "date", "“2026-01-01\r\n”不是日期，应当写成 2026-01-01 的样式。"),
            problem(4, "kind", "“X”不是可用的类别，应当是 HOLIDAY（放假）或 SWAPPED（调休上班）。"));
    }
}
