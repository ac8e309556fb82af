package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.identity.Accounts;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Two people of the bureau bring next year in, and then an amendment that moves a due day. All days are made up. */
@DaibanTest
class CalendarJourney {

    private static final String CITY = "441400";
    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Calendars calendars;

    @Autowired
    CaseFiles caseFiles;

    private String first;
    private String second;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        first = "calendar-first-" + UUID.randomUUID();
        second = "calendar-second-" + UUID.randomUUID();
        Jurisdiction.within(CITY, () -> {
            accounts.openDemo(first, "演示编制人", Role.BUREAU, "演示", null, null);
            accounts.openDemo(second, "演示复核人", Role.BUREAU, "演示", null, null);
        });
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_year_goes_through_two_peoples_hands_and_an_amendment_lists_what_it_moved() {
        int year = calendar().lastPublishedYear() + 1;
        LocalDate monday = LocalDate.of(year, 1, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        LocalDate saturday = LocalDate.of(year, 2, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.SATURDAY));
        try (Browser.Visit one = browser.atDesk(); Browser.Visit two = browser.atDesk()) {
            two.as(second);
            one.as(first).go("/calendar");
            type(one, String.valueOf(year), "元旦 " + year + "-01-35\n" + monday.plusDays(4) + ".." + monday, monday + "");
            one.click("button[value=look]");
            assertThat(one.text()).contains("读不懂", "早于开始日", "本来就上班");
            assertThat(one.page().inputValue("#holidays")).contains(year + "-01-35");
            one.isAccessible().picture("calendar-problems-desk");
            type(one, String.valueOf(year), "元旦 " + monday + ".." + monday.plusDays(1), saturday + "");
            one.click("button[value=look]");
            assertThat(one.text()).contains("第一次发布", "请同事复核", "12 月").doesNotContain("还有");
            one.isAccessible().picture("calendar-preview-desk");
            handOver(one, two, year);
            assertThat(two.text()).contains("第 " + calendar().version() + " 版日历移动的到期日");
            two.go("/calendar/years/" + year).isAccessible().picture("calendar-year-desk");
            amend(one, two);
            one.runsClean();
            two.runsClean();
        }
        try (Browser.Visit phone = browser.onPhone()) {
            phone.as(second).go("/calendar/years/" + year).isAccessible().picture("calendar-year-phone");
            phone.go("/calendar").isAccessible().picture("calendar-phone");
        }
    }

    private void amend(Browser.Visit one, Browser.Visit two) {
        CaseFile file = running();
        LocalDate due = file.standing().due();
        LocalDate off = Stream.iterate(due.minusDays(1), day -> day.minusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && calendar().isWorkingDay(day)).findFirst().orElseThrow();
        LocalDate moved = calendar().plus(due, 1).on();
        one.go("/calendar?amend=" + off.getYear());
        String lines = one.page().inputValue("#holidays");
        one.type("#document", "演示〔2026〕2号").type("#holidays", lines + "\n演示补充 " + off);
        one.click("button[value=look]");
        assertThat(one.text()).contains("改为放假");
        handOver(one, two, off.getYear());
        assertThat(two.text()).contains(file.matterName(), due.toString(), moved.toString());
        two.isAccessible().picture("calendar-moved-desk");
        two.click("main table a[href='/case-files/" + file.id() + "']");
        assertThat(two.text()).as("both days stand on the case file").contains(
                "历表改动前到期日是 " + inWords(due), "改动后重算为 " + inWords(moved), "R22-67");
    }

    private static String inWords(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static void type(Browser.Visit visit, String year, String holidays, String swapped) {
        visit.type("#year", year).type("#document", "演示〔2026〕1号").type("#holidays", holidays).type("#swapped", swapped);
    }

    /** The first person submits and is refused the publication; the second compares and publishes. */
    private static void handOver(Browser.Visit one, Browser.Visit two, int year) {
        one.click("button[value=propose]");
        assertThat(one.text()).contains("须由另一位同事对照放假通知核对");
        assertThat(one.page().locator("form[action$='/publication']").count()).isZero();
        String proposal = one.path();
        two.go(proposal);
        two.click("form[action$='/publication'] button");
        assertThat(two.text()).contains("请先对照放假通知原文逐日核对");
        two.isAccessible().picture("calendar-proposal-desk-" + year);
        two.page().locator("#compared").check();
        two.click("form[action$='/publication'] button");
    }

    /** An open case file of the demo city whose due day lies well ahead. */
    private CaseFile running() {
        LocalDate soon = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2);
        return Jurisdiction.within(CITY, () -> caseFiles.byRemaining(new CaseFilter(null, null, null, null, "", true), null, 200).rows().stream()
                .filter(file -> file.standing().due() != null && file.standing().due().isAfter(soon))
                .findFirst().orElseThrow());
    }

    private WorkingCalendar calendar() {
        return Jurisdiction.within(CITY, calendars::current);
    }
}
