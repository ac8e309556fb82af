package org.daiban.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of rosters in the demo city, which has a round under way. */
@DaibanTest
class RosterPagesTest {

    @Autowired
    Visitor bureau;

    @Autowired
    Visitor unit;

    @Test
    void a_unit_finds_its_own_reply_and_none_of_the_others() {
        bureau.as("bureau-zhong");
        unit.as("unit-zjj");
        Set<String> own = ids(unit.get("/roster").body(), "roster-replies");
        assertThat(own).hasSize(2);
        Set<String> all = ids(bureau.get("/rosters/" + ids(bureau.get("/rosters").body(), "rosters").iterator().next()).body(), "roster-replies");
        assertThat(all).hasSizeGreaterThan(5);
        for (String id : all) {
            for (String rest : List.of("", "/form.docx", "/form.xlsx")) {
                assertThat(unit.get("/roster-replies/" + id + rest).statusCode()).isEqualTo(own.contains(id) ? 200 : 404);
            }
            if (!own.contains(id)) {
                assertThat(unit.get("/roster-replies/" + id + "/marked.xlsx").statusCode()).isEqualTo(404);
                for (String rest : List.of("", "/seal", "/opening", "/unchanged", "/file")) {
                    assertThat(unit.post("/roster-replies/" + id + rest, Map.of("seen", "0", "do", "save")).statusCode()).isEqualTo(404);
                }
            }
        }
        assertThat(bureau.get("/roster-replies/" + all.iterator().next()).statusCode()).isEqualTo(200);
        assertThat(bureau.get("/roster-replies/00000000-0000-4000-8000-000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void a_mobile_number_shows_only_to_who_asks_for_it_and_only_for_that_view() {
        bureau.as("officer-lin");
        String path = "/units/" + idOf("市住房和城乡建设局");
        String page = bureau.get(path).body();
        assertThat(page).contains("138****0105", "审批骨干 黄建平").doesNotContain("13800000105");
        Matcher form = Pattern.compile("action=\"(" + path + "/people/[^\"]+/phone)\"").matcher(page);
        assertThat(form.find()).isTrue();
        HttpResponse<String> shown = bureau.post(form.group(1), Map.of());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("13800000105").doesNotContain("13800000106");
        assertThat(bureau.get(path).body()).doesNotContain("13800000105");
    }

    @Test
    void a_case_file_asks_who_handles_it_today_and_tells_an_owner_nothing_of_persons() {
        unit.as("unit-zjj");
        String file = ids(unit.get("/unit").body(), "case-files").iterator().next();
        Matcher onDuty = Pattern.compile("hx-get=\"(/units/on-duty[^\"]+)\"").matcher(unit.get("/case-files/" + file).body());
        assertThat(onDuty.find()).isTrue();
        assertThat(unit.get(onDuty.group(1)).body()).contains("市住房和城乡建设局").containsPattern("(审批骨干|业务负责人) ");
        bureau.as("owner-factory");
        String project = ids(bureau.get("/my").body(), "my/projects").iterator().next();
        assertThat(bureau.get("/my/projects/" + project).body()).doesNotContain("/units/", "审批骨干", "业务负责人");
        assertThat(bureau.get("/units/on-duty").statusCode()).isEqualTo(403);
    }

    @Test
    void a_line_more_or_less_is_shown_without_being_saved_and_nonsense_is_answered() {
        unit.as("unit-fgj");
        String reply = "/roster-replies/" + ids(unit.get("/roster").body(), "roster-replies").iterator().next();
        int before = lines(unit.get(reply).body());
        HttpResponse<String> more = unit.post(reply, Map.of("do", "add-APPROVAL_EXPERT", "name-0", "演示甲", "category-0", "LEADING_OFFICIAL"));
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("value=\"演示甲\"");
        assertThat(lines(unit.get(reply).body())).isEqualTo(before);
        for (String act : List.of("add-", "add-X", "remove-", "remove--1", "remove-999", "remove-x")) {
            assertThat(unit.post(reply, Map.of("do", act, "name-0", "演示甲")).statusCode()).as(act).isEqualTo(200);
        }
        assertThat(unit.post(reply, Map.of("do", "save", "seen", "x", "name-0", "a\0b")).statusCode()).isEqualTo(422);
        assertThat(unit.upload(reply + "/file", Map.of("seen", "1"), "sheet", "a.xlsx", "nothing".getBytes()).body()).contains("R10-42");
    }

    @Test
    void no_page_asks_the_database_more_than_four_times() {
        bureau.as("bureau-zhong");
        String round = "/rosters/" + ids(bureau.get("/rosters").body(), "rosters").iterator().next();
        String housing = "/units/" + idOf("市住房和城乡建设局");
        for (String path : List.of("/units", "/rosters", "/rosters/new", round, housing, housing + "/history", housing + "/matters", housing + "?on=2020-01-01",
                "/roster-replies/" + ids(bureau.get(round).body(), "roster-replies").iterator().next())) {
            bureau.get(path);
            Statements.forget();
            assertThat(bureau.get(path).statusCode()).isEqualTo(200);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }
        unit.as("unit-zjj");
        for (String path : List.of("/unit", "/roster", "/roster-replies/" + ids(unit.get("/roster").body(), "roster-replies").iterator().next())) {
            unit.get(path);
            Statements.forget();
            assertThat(unit.get(path).statusCode()).isEqualTo(200);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }
    }

    private String idOf(String name) {
        Matcher link = Pattern.compile("/units/([0-9a-f-]{36})\">" + name + "<").matcher(bureau.get("/units").body());
        assertThat(link.find()).as(name).isTrue();
        return link.group(1);
    }

    private static int lines(String page) {
        return page.split("value=\"remove-").length - 1;
    }

    private static Set<String> ids(String page, String kind) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher id = Pattern.compile("\"/" + kind + "/([0-9a-f]{8}-[0-9a-f-]{27})").matcher(page);
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }
}
