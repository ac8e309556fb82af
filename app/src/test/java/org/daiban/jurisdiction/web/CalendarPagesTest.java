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
        assertThat(visitor.get("/calendar").body()).contains("2027 年的日历还没有导入。", "<th scope=\"row\">2017</th>", "暂定");
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
        assertThat(answer.body()).contains("第一次发布", "01-01（星期五）", "02-06（星期六）", "发布 2027 年日历");
        assertThat(Jurisdiction.<Integer>within("441400", () -> calendars.current().lastPublishedYear())).isEqualTo(2026);
    }

    @Test
    void a_form_with_nothing_in_it_names_all_that_is_missing() {
        HttpResponse<String> answer = visitor.post("/calendar/years", Map.of("step", "publish"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写年份。", "请选择文件，或者把文件内容贴在这里。");
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

    private static Map<String, String> look(String days) {
        return new HashMap<>(Map.of("step", "look", "year", "2027", "seen", "1", "document", "演示〔2026〕1号", "days", days));
    }
}
