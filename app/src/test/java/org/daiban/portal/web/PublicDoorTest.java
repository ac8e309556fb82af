package org.daiban.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.daiban.jurisdiction.WindowContacts;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The first page, the guide, where to find help, and how pages look. */
@DaibanTest
class PublicDoorTest {

    private static final String CITY = "441400";
    private static final String COUNTY = "441481";

    @Autowired
    Visitor anyone;
    @Autowired
    WindowContacts contacts;

    @Test
    void the_first_page_opens_three_doors() {
        assertThat(anyone.get("/").body()).contains("href=\"/plan\"", "href=\"/progress\"", "href=\"/contact\"", "href=\"/guide\"", "全程免费");
    }

    @Test
    void the_guide_lists_every_stage_and_finds_by_word() {
        assertThat(anyone.get("/guide").body()).contains("立项用地规划许可", "竣工验收", "并行推进", "href=\"/guide/C06\"");
        String found = anyone.get("/guide?q=施工许可证").body();
        assertThat(found).contains("建筑工程施工许可证核发").doesNotContain("href=\"/guide/A01\"");
        assertThat(anyone.get("/guide?q=没有这种事").body()).contains("没有找到“没有这种事”");
    }

    @Test
    void a_guide_says_who_when_what_and_marks_what_nobody_confirmed() {
        assertThat(anyone.get("/guide/A06").body()).contains("办理单位", "法定时限", "承诺时限", "要准备的材料", "先后次序", "待核定", "《行政许可法》第32条", "data-print");
        assertThat(anyone.get("/guide/Z99").statusCode()).isEqualTo(404);
    }

    @Test
    void hostile_words_are_words() {
        String asked = anyone.get("/guide?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
        assertThat(asked).contains("没有找到“\"&gt;&lt;script&gt;", "value=\"&#34;");
        assertThat(anyone.get("/guide?q=" + "长".repeat(300)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_the_bureau_states_of_the_window_is_shown_at_once_and_what_it_does_not_know_is_marked() {
        Visitor bureau = anyone.as("bureau-zhong");
        bureau.post("/window-contact", Map.of("source", "演示：还没有核定", "seen", seen(), "key", UUID.randomUUID()));
        assertThat(anyone.get("/contact").body()).contains("地址待核定", "受理时间待核定", "电话待核定");
        String seen = seen();
        HttpResponse<String> wrong = bureau.post("/window-contact", Map.of("address", "演示路1号", "phone", "打给老王", "seen", seen, "key", UUID.randomUUID()));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("电话只写号码", "依据", "演示路1号", "打给老王");
        Map<String, Object> good = Map.of("address", "演示路1号一楼", "hours", "工作日 9:00—17:00", "phone", "", "source", "演示公告", "seen", seen, "key", UUID.randomUUID());
        assertThat(bureau.post("/window-contact", good).statusCode()).isEqualTo(303);
        assertThat(bureau.post("/window-contact", good).statusCode()).as("the same submit twice").isEqualTo(303);
        assertThat(Jurisdiction.within(CITY, contacts::current).version()).isEqualTo(Integer.parseInt(seen) + 1);
        assertThat(anyone.get("/contact").body()).contains("演示路1号一楼", "工作日 9:00—17:00", "电话待核定").doesNotContain("地址待核定");
        HttpResponse<String> late = bureau.post("/window-contact", Map.of("address", "旧地址", "source", "旧公告", "seen", seen, "key", UUID.randomUUID()));
        assertThat(late.body()).contains("R07-14", "旧地址");
        assertThat(Jurisdiction.within(COUNTY, contacts::current).version()).as("a county's own").isZero();
    }

    private String seen() {
        return String.valueOf(Jurisdiction.within(CITY, contacts::current).version());
    }

    @Test
    void a_choice_of_display_is_kept_by_the_browser() {
        assertThat(anyone.get("/").body()).contains("(prefers-color-scheme: dark)").doesNotContain("class=\"large\"");
        HttpResponse<String> chosen = anyone.get("/display?size=large&colours=DARK&back=/guide");
        assertThat(Visitor.location(chosen)).isEqualTo("/guide");
        assertThat(chosen.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                .contains("display=large-DARK", "HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/%5Celsewhere.example", "javascript:alert(1)", "", "/%0d%0aSet-Cookie:x=y"})
    void a_choice_never_leads_to_another_house(String back) {
        assertThat(Visitor.location(anyone.get("/display?size=large&back=" + back))).isEqualTo("/display");
    }

    @ParameterizedTest
    @ValueSource(strings = {"display=nonsense", "display=large-PURPLE", "display=-"})
    void a_cookie_that_makes_no_sense_is_nothing_chosen(String cookie) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(anyone.uri("/")).header("Cookie", cookie).build();
        HttpResponse<String> answer = java.net.http.HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("(prefers-color-scheme: dark)");
    }
}
