package org.daiban.validity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.daiban.engine.calendar.WorkingCalendar;

/** Which decisions lapse, when, and what keeps them; docs/law/14. This service reminds and never says that one has lapsed. */
public enum ValidityRule {

    COMMENCEMENT("L14-1", Set.of("C06"), 3, Extension.months(2, 3), 0, "领证之日起三个月内开工", "已开工",
            "建筑法第9条", true),
    VERIFIED_PROJECT("L14-2", Set.of("A04"), 24, Extension.months(1, 12), 30, "核准之日起两年内开工建设", "已开工",
            "企业投资项目核准和备案管理条例第12条", true),
    ENVIRONMENT("L14-3", Set.of("P01", "P02"), 60, Extension.NONE, 0, "批准之日起五年内开工；超过五年的，开工前报原审批部门重新审核", "已开工",
            "生态环境法典第106条", true),
    SOIL("L14-4", Set.of("P04", "P05"), 36, Extension.NONE, 0, "批准之日起三年内开工", "已开工", "水利部令第53号（转述）", true),
    SITE("L14-5", Set.of("A06"), 36, Extension.NONE, 0, "三年内取得用地批准", "已取得用地批准", "待核定，由市自然资源局确认", false);

    private final String code;
    private final Set<String> matters;
    private final int months;
    private final Extension extension;
    private final int applyWorkingDaysBefore;
    private final String asks;
    private final String done;
    private final String clause;
    private final boolean confirmed;

    ValidityRule(String code, Set<String> matters, int months, Extension extension, int applyWorkingDaysBefore, String asks, String done,
                 String clause, boolean confirmed) {
        this.code = code;
        this.matters = matters;
        this.months = months;
        this.extension = extension;
        this.applyWorkingDaysBefore = applyWorkingDaysBefore;
        this.asks = asks;
        this.done = done;
        this.clause = clause;
        this.confirmed = confirmed;
    }

    /** @param times how often it may be extended; 0 for never */
    private record Extension(int times, int months) {
        private static final Extension NONE = new Extension(0, 0);

        private static Extension months(int times, int months) {
            return new Extension(times, months);
        }
    }

    static Optional<ValidityRule> of(String matter) {
        return Arrays.stream(values()).filter(rule -> rule.matters.contains(matter)).findFirst();
    }

    /** The last day of a term in months from a day (民法典 §202), moved on where it is a day off (§203). */
    LocalDate lastDay(LocalDate start, WorkingCalendar calendar) {
        return calendar.next(start.plusMonths(months));
    }

    /** The last day an extension granted may reach; empty where there is none any more. @param granted how many there were */
    Optional<LocalDate> furthest(LocalDate lastDay, int granted, WorkingCalendar calendar) {
        return granted < extension.times ? Optional.of(calendar.next(lastDay.plusMonths(extension.months))) : Optional.empty();
    }

    /** The last day to apply for an extension, where the law sets one. */
    public Optional<LocalDate> applyBy(LocalDate lastDay, WorkingCalendar calendar) {
        return applyWorkingDaysBefore == 0 ? Optional.empty() : Optional.of(calendar.plus(lastDay, -applyWorkingDaysBefore).on());
    }

    public String code() {
        return code;
    }

    /** What has to be done in time. */
    public String asks() {
        return asks;
    }

    /** What it is called once it is done. */
    public String done() {
        return done;
    }

    public String clause() {
        return clause;
    }

    /** Whether the rule rests on a text at hand; otherwise shown as 待核定. */
    public boolean confirmed() {
        return confirmed;
    }

    int times() {
        return extension.times;
    }
}
