package org.daiban.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.Problem;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.rule.Refusal;

/** What stands in the way of publishing a year, all at once. The codes are in docs/rules.md. */
final class PublicationRules {

    private static final int LONGEST_FILE = 64 * 1024;
    private static final int LONGEST_DOCUMENT = 200;

    private PublicationRules() {
    }

    static List<Refusal> refusals(YearPublication publication, WorkingCalendar inForce) {
        List<Refusal> refusals = new ArrayList<>();
        refuseGap(publication, inForce, refusals);
        refuseBadDocument(publication, refusals);
        if (refuseLongFile(publication, refusals)) {
            return refusals;
        }
        CalendarFile.Result file = CalendarFile.read("days", publication.year(), publication.days());
        file.problems().forEach(problem -> refusals.add(Refusal.input("days", sentence(problem))));
        if (file.problems().isEmpty() && file.days().isEmpty()) {
            refusals.add(new Refusal("R22-76", "文件里没有一天放假或者调休上班；整年照常上班的年份是没有的，请核对文件。", "产品", "days"));
        }
        if (refusals.isEmpty()) {
            refuseNothingNew(publication, inForce, file, refusals);
        }
        return refusals;
    }

    /** A problem with the line it is in. */
    static String sentence(Problem problem) {
        return (problem.row() > 0 ? "第 " + problem.row() + " 行：" : "") + problem.sentence();
    }

    private static void refuseGap(YearPublication publication, WorkingCalendar inForce, List<Refusal> refusals) {
        int first = inForce.firstPublishedYear();
        int next = inForce.lastPublishedYear() + 1;
        if (publication.year() < first || publication.year() > next) {
            refusals.add(new Refusal("R22-77", "只能发布 " + next + " 年，或者修改 " + first + " 年至 " + (next - 1)
                    + " 年；年份要连着发布，中间不能空。", "产品", "year"));
        }
    }

    private static void refuseBadDocument(YearPublication publication, List<Refusal> refusals) {
        if (publication.document().isBlank()) {
            refusals.add(Refusal.input("document", "请填写依据文号，例如放假通知的文号。"));
        } else if (publication.document().length() > LONGEST_DOCUMENT) {
            refusals.add(Refusal.input("document", "依据文号最多 " + LONGEST_DOCUMENT + " 个字。"));
        }
    }

    private static boolean refuseLongFile(YearPublication publication, List<Refusal> refusals) {
        boolean tooLong = publication.days().length() > LONGEST_FILE;
        if (tooLong) {
            refusals.add(Refusal.input("days", "文件太大：一年的日历只有几十行，这个文件有 " + publication.days().length() + " 个字，请核对是不是选错了文件。"));
        }
        return tooLong;
    }

    private static void refuseNothingNew(
            YearPublication publication, WorkingCalendar inForce, CalendarFile.Result file, List<Refusal> refusals) {
        boolean same = YearDifference.between(inForce, inForce.amended(publication.year(), file.days()), publication.year()).isEmpty();
        if (same) {
            refusals.add(new Refusal("R22-78", publication.year() + " 年与现行日历完全相同，不必再发布。", "产品", "days"));
        }
    }
}
