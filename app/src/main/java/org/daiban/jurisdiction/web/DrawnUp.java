package org.daiban.jurisdiction.web;

import java.util.List;
import org.daiban.jurisdiction.HolidayLines;
import org.daiban.jurisdiction.YearPublication;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;

/**
 * A year as the form gives it: typed line by line, or as a file.
 *
 * @param typed the lines; empty for a file
 */
record DrawnUp(YearPublication publication, String typed) {

    /** Null where it cannot be read; the form then says all that is wrong. */
    static DrawnUp read(Form form) {
        Integer year = form.whole("year", "年份", 1970, 2200);
        String holidays = form.value("holidays");
        String swapped = form.value("swapped");
        String file = form.value("days");
        boolean isTyped = !holidays.isEmpty() || !swapped.isEmpty();
        if (isTyped && !file.isEmpty()) {
            form.problem("days", "逐行填写和文件只用一种：请清空其中一种。");
        } else if (!isTyped && file.isEmpty()) {
            form.problem("holidays", "请逐行填写放假的起止，或者选择文件。");
        }
        String days = isTyped && year != null ? days(form, year, holidays, swapped) : file;
        Integer seen = form.whole("seen", "日历版本", 1, Integer.MAX_VALUE);
        if (form.value("document").isEmpty()) {
            form.problem("document", "请填写依据文号，例如放假通知的文号。");
        }
        return form.isGood() ? new DrawnUp(new YearPublication(year, days, form.value("document"), seen),
                isTyped ? "放假\n" + holidays + "\n调休上班\n" + swapped : "") : null;
    }

    private static String days(Form form, int year, String holidays, String swapped) {
        HolidayLines.Read read = HolidayLines.read(year, holidays, swapped);
        for (String field : List.of("holidays", "swapped")) {
            List<String> sentences = read.problems().stream().filter(problem -> problem.field().equals(field)).map(Refusal::sentence).toList();
            if (!sentences.isEmpty()) {
                form.problem(field, String.join("\n", sentences));
            }
        }
        return read.days();
    }
}
