package org.daiban.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.request.Channel;
import org.daiban.request.Mode;
import org.daiban.request.NewRequest;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Progress by the code of the receipt and the end of the phone; and the days of it for a calendar. */
@DaibanTest
class ReceiptPagesTest {

    @Autowired
    Visitor anyone;
    @Autowired
    Visitor owner;
    @Autowired
    Visitor officer;
    @Autowired
    ServiceRequests requests;
    @Autowired
    Owners owners;

    @Test
    void who_has_the_receipt_and_the_end_of_the_phone_comes_to_the_progress() {
        ServiceRequest request = asked();
        HttpResponse<String> answer = look(request.code().text().replace("-", ""), "０００１");
        assertThat(Visitor.location(answer)).isEqualTo("/progress/" + request.lookup().text());
    }

    @Test
    void R07_12_a_code_never_given_and_digits_that_do_not_fit_get_the_same_answer() {
        HttpResponse<String> wrong = look(asked().code().text(), "9999");
        HttpResponse<String> never = look(code(987_654), "9999");
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(never.statusCode());
        assertThat(told(wrong)).isEqualTo(told(never)).contains("R07-12", "没有找到");
        assertThat(wrong.headers().map().keySet()).isEqualTo(never.headers().map().keySet());
    }

    @Test
    void R07_13_after_five_wrong_tries_the_code_rests_and_the_page_says_until_when_whether_there_is_such_a_code_or_not() {
        for (String code : List.of(asked().code().text(), code(876_543))) {
            HttpResponse<String> last = null;
            for (int i = 0; i < 6; i++) {
                last = look(code, "999" + i);
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 3601));
            assertThat(last.body()).contains("R07-13").containsPattern("请在 \\d\\d:\\d\\d 以后再试").contains("查询码");
        }
    }

    @Test
    void even_the_right_digits_wait_once_there_were_too_many_wrong_ones() {
        String code = asked().code().text();
        for (int i = 0; i < 5; i++) {
            look(code, "888" + i);
        }
        assertThat(look(code, "0001").statusCode()).isEqualTo(429);
    }

    @Test
    void who_knows_the_digits_may_look_as_often_as_they_like() {
        String code = asked().code().text();
        for (int i = 0; i < 12; i++) {
            assertThat(look(code, "0001").statusCode()).isEqualTo(303);
        }
    }

    @ParameterizedTest
    @CsvSource({"'',''", "abc,12", "441400-2026-000001-00,0001", "<script>alert(1)</script>,<b>", "441400-2026-000001-38,1e10", "441400-2026-000001-38,%%%%"})
    void what_can_be_none_is_told_beside_its_field_and_does_not_count(String code, String tail) {
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> answer = look(code, tail);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("class=\"problem\"").doesNotContain("<script>alert", "<b>\"");
        }
        assertThat(look("4".repeat(20_000), "0".repeat(20_000)).statusCode()).isEqualTo(422);
    }

    @Test
    void a_code_of_a_county_is_not_known_to_the_city() {
        assertThat(told(look("441481-2026-000001-" + check("4414812026000001"), "0481"))).contains("R07-12");
    }

    @Test
    void a_calendar_follows_the_progress_and_learns_nothing_personal() {
        String projects = owner.as("owner-factory").get("/my").body();
        Matcher lookup = Pattern.compile("/progress/([0-9A-Z-]+)\"").matcher(projects.substring(projects.indexOf("年产二万吨")));
        assertThat(lookup.find()).isTrue();
        String page = anyone.get("/progress/" + lookup.group(1)).body();
        assertThat(page).containsPattern("id=\"feed\" value=\"http://localhost:\\d+/progress/" + lookup.group(1) + "\\.ics\"");
        HttpResponse<String> feed = anyone.get("/progress/" + lookup.group(1) + ".ics");
        assertThat(feed.body().replace("\r\n ", "")).startsWith("BEGIN:VCALENDAR").contains("应当办结：", "补齐材料：", "现在轮到", "预计全部办完（暂定）")
                .doesNotContain("林晓岚", "江女士", "138 0000", "DEMATEXT", "金溪铜箔", "年产二万吨", "（演示");
        assertThat(feed.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(feed.headers().firstValue("X-Robots-Tag")).hasValueSatisfying(value -> assertThat(value).contains("noindex"));
        assertThat(feed.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(anyone.get("/progress/0000-0000-0000-0000-0000-0000-00.ics").statusCode()).isEqualTo(404);
        assertThat(anyone.get("/progress/%3Cscript%3E.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void the_receipt_carries_the_way_to_the_progress_as_a_square() {
        ServiceRequest request = asked();
        assertThat(officer.as("officer-lin").get("/requests/" + request.id() + "/receipt").body())
                .contains("<svg class=\"square\"", "/progress/" + request.lookup().text(), "末四位");
        assertThat(officer.download("/requests/" + request.id() + "/receipt.docx").body().length).isGreaterThan(2000);
    }

    /** What the page says above the form. */
    private static String told(HttpResponse<String> answer) {
        Set<String> sentences = new LinkedHashSet<>();
        Matcher told = Pattern.compile("(?s)<div class=\"problems\".*?</div>").matcher(answer.body());
        while (told.find()) {
            sentences.add(told.group());
        }
        return String.join("", sentences);
    }

    private HttpResponse<String> look(String code, String tail) {
        return anyone.post("/progress", Map.of("receipt", code, "tail", tail));
    }

    private ServiceRequest asked() {
        Actor window = new Actor(UUID.randomUUID(), "登记人", Role.OFFICER, "441400", null, null);
        return Jurisdiction.within("441400", () -> {
            UUID party = owners.register(window, new OwnerDetails("金溪铜箔示例有限公司（演示数据）", "91441402DEMATEXT93", "江女士（演示）", "138 0000 0001"),
                    UUID.randomUUID()).orThrow();
            UUID id = requests.ask(window, new NewRequest(party, null, Mode.CONSULT, Channel.PHONE, "问进度", List.of()), UUID.randomUUID()).orThrow();
            return requests.find(id).orElseThrow();
        });
    }

    private static String code(int serial) {
        String digits = "4414002026" + "%06d".formatted(serial);
        return "441400-2026-%06d-%s".formatted(serial, check(digits));
    }

    private static String check(String digits) {
        return "%02d".formatted(98 - Long.parseLong(digits) % 97 * 100 % 97);
    }
}
