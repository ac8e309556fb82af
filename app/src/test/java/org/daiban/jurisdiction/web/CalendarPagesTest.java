package org.daiban.jurisdiction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Looks and never publishes: the city's calendar is everybody's. */
@DaibanTest
class CalendarPagesTest {

    @Autowired
    Visitor visitor;

    @Autowired
    Accounts accounts;

    @Autowired
    Calendars calendars;

    @BeforeEach
    void signIn() {
        String userName = "calendar-" + UUID.randomUUID();
        Jurisdiction.within("441400", () -> accounts.openDemo(userName, "演示局长", Role.BUREAU, "", null, null));
        visitor.as(userName);
    }

    @Test
    void the_page_says_plainly_which_year_is_missing() {
        assertThat(visitor.get("/calendar").body()).contains("2027 年的日历还没有导入。", ">2017</a></th>", "暂定");
        Statements.forget();
        visitor.get("/calendar");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void every_problem_of_a_file_is_listed_with_its_row_and_what_was_typed_stays() {
        HttpResponse<String> answer = visitor.post("/calendar/years", look("date,kind\n2027-02-30,HOLIDAY\n2027-01-04,SWAPPED\n2027-01-01,休\n"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("文件有 3 处问题", "2027-02-30", "本来就上班", "“休”不是可用的类别", "演示〔2026〕1号");
    }

    @Test
    void a_good_file_shows_the_difference_and_publishes_nothing_yet() {
        HttpResponse<String> answer = visitor.post("/calendar/years", look("date,kind\n2027-01-01,HOLIDAY\n2027-02-06,SWAPPED\n"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("第一次发布", "01-01（星期五）", "02-06（星期六）", "提交 2027 年日历，请同事复核", "2月6日 星期六 调休上班", "2月5日 星期五 上班");
        assertThat(Jurisdiction.<Integer>within("441400", () -> calendars.current().lastPublishedYear())).isEqualTo(2026);
    }

    @Test
    void a_form_with_nothing_in_it_names_all_that_is_missing() {
        HttpResponse<String> answer = visitor.post("/calendar/years", Map.of("step", "propose"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写年份。", "请逐行填写放假的起止，或者选择文件。", "请填写依据文号");
    }

    @Test
    void thresholds_out_of_bounds_are_refused_beside_their_fields() {
        HttpResponse<String> answer = visitor.post("/calendar/lights", Map.of("yellowWorkingDays", "-1", "yellowPercent", "许多", "reason", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("剩余工作日应当是 0 到 60 之间的整数。", "剩余比例应当是 0 到 100 之间的整数。", "请填写依据或者理由。");
    }

    @Test
    void nobody_but_the_bureau_enters() {
        String userName = "officer-of-" + UUID.randomUUID();
        Jurisdiction.within("441400", () -> accounts.openDemo(userName, "演示专员", Role.OFFICER, "", null, null));
        assertThat(visitor.as(userName).get("/calendar").statusCode()).isEqualTo(403);
    }

    @Test
    void typed_lines_are_read_with_every_problem_beside_its_field_and_line() {
        HttpResponse<String> answer = visitor.post("/calendar/years", typed("春节 2027-02-31\n2027-01-03..2027-01-01", "2027-02-08\n2026-02-07"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("第 1 行：“春节 2027-02-31”读不懂", "第 2 行：截止日 2027-01-01 早于开始日 2027-01-03。",
                "第 1 行：2027-02-08 是星期一，本来就上班", "第 2 行：2026-02-07 不在 2027 年", "春节 2027-02-31\n2027-01-03..2027-01-01</textarea>");
    }

    @Test
    void typed_lines_that_are_good_show_the_year_and_offer_to_hand_it_on() {
        String page = visitor.post("/calendar/years", typed("元旦 2027-01-01..2027-01-03\n春节：2027-02-05 至 2027-02-11", "2027-02-14")).body();
        assertThat(page).contains("提交 2027 年日历，请同事复核", "1月1日 星期五 放假", "1月2日 星期六 休息", "2月11日 星期四 放假", "2月14日 星期日 调休上班")
                .contains("name=\"holidays\" value=\"元旦 2027-01-01..2027-01-03");
    }

    @Test
    void lines_and_a_file_at_once_are_refused() {
        Map<String, String> both = typed("2027-01-01", "");
        both.put("days", "date,kind\n2027-01-01,HOLIDAY\n");
        assertThat(visitor.post("/calendar/years", both).body()).contains("逐行填写和文件只用一种");
    }

    @Test
    void a_year_is_amended_by_its_own_lines() {
        assertThat(visitor.get("/calendar?amend=2026").body()).contains("2026-02-16..2026-02-23", "2026-02-14");
    }

    @Test
    void a_year_is_seen_month_by_month_in_words_and_the_missing_one_as_provisional() {
        assertThat(visitor.get("/calendar/years/2026").body()).contains("10 月", "10月10日 星期六 调休上班", "248", "<i>班</i>", "<i>休</i>");
        assertThat(visitor.get("/calendar/years/2027").body()).contains("暂定", "还没有导入");
        assertThat(visitor.get("/calendar/years/2028").statusCode()).isEqualTo(404);
        Statements.forget();
        visitor.get("/calendar/years/2026");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void the_desk_alarms_from_november_on_when_next_year_is_missing() {
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        boolean alarms = Jurisdiction.within("441400", () -> calendars.missing(today).isPresent());
        assertThat(visitor.get("/desk").body().contains("放假安排还没有导入")).isEqualTo(alarms);
    }

    private static Map<String, String> typed(String holidays, String swapped) {
        return new HashMap<>(Map.of("step", "look", "year", "2027", "seen", "1", "document", "演示〔2026〕1号",
                "holidays", holidays, "swapped", swapped));
    }

    private static Map<String, String> look(String days) {
        return new HashMap<>(Map.of("step", "look", "year", "2027", "seen", "1", "document", "演示〔2026〕1号", "days", days));
    }
}
