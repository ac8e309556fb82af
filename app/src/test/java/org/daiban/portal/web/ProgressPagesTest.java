package org.daiban.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DaibanTest
class ProgressPagesTest {

    private static final Pattern LOOKUP = Pattern.compile("/progress/([0-9A-Z-]+)\"");

    @Autowired
    Visitor owner;
    @Autowired
    Visitor anyone;

    @Test
    void whoever_has_the_code_sees_whose_turn_it_is_and_what_is_missing() {
        String page = anyone.get("/progress/" + factory()).body();
        assertThat(page).contains("轮到项目单位", "用水量计算书缺设计单位盖章", "比审定方案", "<svg", "各阶段", "《行政许可法》第45条");
        assertThat(page).containsPattern("起，已有 \\d+ 个工作日").containsPattern("这个日期有多准：</b>已经办完的 \\d+ 件用实际日期，正在办的 \\d+ 件按时限推算");
    }

    @Test
    void nothing_personal_is_shown() {
        String page = anyone.get("/progress/" + factory()).body();
        assertThat(page).doesNotContain("林晓岚", "江女士", "138 0000", "DEMATEXT", "金溪铜箔", "年产二万吨", "（演示");
    }

    @Test
    void no_search_engine_keeps_it_and_no_cache() {
        HttpResponse<String> answer = anyone.get("/progress/" + factory());
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValueSatisfying(value -> assertThat(value).contains("noindex"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void a_code_is_read_kindly_small_letters_blanks_and_all() {
        String code = factory();
        String typed = code.toLowerCase().replace("-", "%20");
        HttpResponse<String> answer = anyone.get("/progress?code=" + typed);
        assertThat(Visitor.location(answer)).isEqualTo("/progress/" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23", "0000-0000-0000-0000-0000-0000-00", "%3Cscript%3E", "..%20..", "%E6%A2%85%E5%B7%9E"})
    void a_code_never_given_and_one_that_can_be_none_get_the_same_sentence(String code) {
        HttpResponse<String> answer = anyone.get("/progress/" + code);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这个查询码，请核对后再输。", "R07-4").doesNotContain("<script>");
    }

    @Test
    void an_empty_question_is_asked_again() {
        assertThat(anyone.get("/progress?code=").statusCode()).isEqualTo(422);
        assertThat(anyone.get("/progress").statusCode()).isEqualTo(200);
    }

    @Test
    void it_asks_the_database_at_most_four_times() {
        String path = "/progress/" + factory();
        anyone.get(path);
        Statements.forget();
        anyone.get(path);
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
    }

    private String factory() {
        String projects = owner.as("owner-factory").get("/my").body();
        Matcher code = LOOKUP.matcher(projects.substring(projects.indexOf("年产二万吨")));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
