package org.daiban.jurisdiction.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.MatterKind;
import org.daiban.jurisdiction.CalendarProposal;
import org.daiban.jurisdiction.LightPolicies;
import org.daiban.jurisdiction.PublishedYear;
import org.daiban.jurisdiction.YearDifference;
import org.daiban.web.Form;

/**
 * The calendar of a jurisdiction as the bureau sees it.
 *
 * @param version     the calendar version in force
 * @param missing     the first year without a calendar
 * @param alarms      whether the missing year alarms today (law/08)
 * @param proposals   years drawn up: those that wait for a second person first
 * @param form        the year to draw up, as typed
 * @param fileProblems what is wrong with its file, line by line
 * @param preview     what it would change; null until it was looked at and found good
 * @param lightForm   the thresholds, as typed
 */
public record CalendarPage(
        int version, List<PublishedYear> years, int missing, LocalDate today, boolean alarms,
        List<CalendarProposal> proposals, LightPolicies lights,
        Form form, List<Problem> fileProblems, Preview preview, Form lightForm) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> WEEK = List.of("一", "二", "三", "四", "五", "六", "日");

    /** What a year would change, and how it would look. */
    public record Preview(YearDifference difference, YearView view) {
    }

    /** What a threshold may be for: every kind of matter, or one. */
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "所有事项");
        for (MatterKind kind : MatterKind.values()) {
            kinds.put(kind.name(), kind.label());
        }
        return kinds;
    }

    /** The year after this one has no calendar, or even this one. */
    public boolean nextYearMissing() {
        return missing <= today.getYear() + 1;
    }

    public List<CalendarProposal> waiting() {
        return proposals.stream().filter(CalendarProposal::waits).toList();
    }

    public List<CalendarProposal> ended() {
        return proposals.stream().filter(proposal -> !proposal.waits()).toList();
    }

    public String day(Instant instant) {
        return DAY.format(instant);
    }

    /** 10-10（星期六）. */
    public static String dayOfYear(LocalDate date) {
        return date.toString().substring(5) + "（星期" + WEEK.get(date.getDayOfWeek().getValue() - 1) + "）";
    }
}
