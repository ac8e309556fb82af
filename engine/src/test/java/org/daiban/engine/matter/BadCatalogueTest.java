package org.daiban.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.daiban.engine.matter.TinyFiles.matter;
import static org.daiban.engine.matter.TinyFiles.yes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.engine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadCatalogueTest {
    private static final String GOOD = matter("A01", "", "5W", yes(0));

    private static List<Problem> problems(String... rows) {
        Catalogue.Result result = TinyFiles.read(1, rows);
        assertThat(result.catalogue().isPresent()).isEqualTo(result.problems().isEmpty());
        return result.problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "A01,1, ~ A01,6, ~ stage ~ 阶段只能是1到5",
        "A01,1, ~ ,1, ~ id ~ 没有填写",
        "A01,1, ~ a-1,1, ~ id ~ 编号应当以大写字母开头",
        "行政许可 ~ 许可 ~ kind ~ “许可”不认识",
        "5,WORKING_DAYS ~ 5,WEEKS ~ statutory_unit ~ “WEEKS”不认识",
        "5,WORKING_DAYS ~ ,WORKING_DAYS ~ statutory_amount ~ 应当填1到9999的整数",
        "5,WORKING_DAYS ~ 0,CALENDAR_DAYS ~ statutory_amount ~ 应当填1到9999的整数",
        "5,WORKING_DAYS ~ 5,IMMEDIATE ~ statutory_amount ~ 不能有数值",
        "5,WORKING_DAYS ~ ,MERGED ~ promised_note ~ 要写“并入”",
        "ACCEPTANCE ~ SOMETIME ~ clock_starts ~ “SOMETIME”不认识",
        "unverified ~ surely ~ evidence_limit ~ “surely”不认识",
        "批复, ~ 批复,A09 ~ prerequisites ~ 前置事项“A09”不在清单里",
        "批复, ~ 批复,A01||A01 ~ prerequisites ~ 写法不对",
        "批复, ~ 批复,A01 ~ prerequisites ~ 不能是自己",
        "{\"\"fact\"\" ~ {\"\"fcat\"\" ~ condition ~ 条件里只能有",
        "\"\"f0\"\" ~ \"\"f9\"\" ~ condition ~ “f9”不在项目情况词表里",
        ":true ~ :\"\"yes\"\" ~ condition ~ 值只能是true或者false",
        "\"\"is\"\":true ~ \"\"atLeast\"\":5 ~ condition ~ 是是非题，不能用atLeast",
        "\"\"is\"\":true ~ \"\"equals\"\":true ~ condition ~ 不认识",
        ":true} ~ : ~ condition ~ 个字符处不是正确的JSON",
    })
    void a_fault_is_told_with_its_column(String from, String to, String column, String sentence) {
        List<Problem> problems = problems(GOOD.replaceFirst(Pattern.quote(from),
                Matcher.quoteReplacement(to)));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.sentence()).contains(sentence);
        });
    }

    @Test
    void a_circle_is_named() {
        assertThat(problems(matter("A01", "A03", "5W", yes(0)), matter("A02", "A01", "5W", "{}"),
                matter("A03", "A02", "5W", "{}"), matter("A04", "A03", "5W", "{}"))).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("A01 需要 A03 需要 A02 需要 A01"));
    }

    @Test
    void two_matters_issued_together_may_wait_for_each_other() {
        assertThat(problems(matter("A07", "A08", "5W", yes(0)),
                matter("A08", "A07", "5W", "5W", "法定次序见A07", "{}"))).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once_each_with_the_line_it_stands_on() {
        String doubled = matter("A01", "A09", "5W", "{\"fact\":\"f9\",\"is\":true}").replace("申请表", "\"申请\n表\"");
        assertThat(problems(GOOD, doubled, GOOD.replace("A01,1", "A02,7"), "A05,1"))
                .extracting(Problem::row, Problem::column).containsExactlyInAnyOrder(
                        tuple(3, "id"),
                        tuple(3, "condition"),
                        tuple(5, "stage"),
                        tuple(6, ""));
    }

    @Test
    void a_quote_that_never_ends_is_told_where_it_begins() {
        assertThat(problems(GOOD, "A02,1,\"事项")).anySatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.sentence()).contains("引号没有成对");
        });
    }

    @Test
    void missing_strange_and_doubled_columns_are_told() {
        Catalogue.Result result = Catalogue.read("m.csv", "id,stage,stage,colour\n", "f.json", TinyFiles.facts(1));
        assertThat(result.problems()).extracting(Problem::sentence)
                .contains("列名“stage”重复。", "列名“colour”不认识。", "缺少列“condition”。");
    }

    @Test
    void a_file_with_a_head_and_nothing_below_is_told_so_and_nothing_else() {
        assertThat(Catalogue.read("m.csv", TinyFiles.HEADER, "f.json", TinyFiles.facts(3)).problems())
                .containsExactly(new Problem("m.csv", 1, "", "文件里没有事项，列名以后每行应当写一个事项。"));
    }

    @Test
    void every_sentence_ends_with_one_full_stop() {
        assertThat(new Problem("", 0, "", "没有填写")).isEqualTo(new Problem("", 0, "", "没有填写。"));
    }

    @Test
    void a_question_nobody_needs_is_told() {
        assertThat(TinyFiles.read(2, GOOD).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("没有任何事项用到“f1”"));
    }

    @Test
    void faults_of_the_questions_are_told_with_their_place() {
        String facts = """
            {"facts":[{"name":"a","question":"","type":"boolean"},{"name":"a","question":"问","type":"date"},
            {"name":"b","question":"问","type":"number"},{"name":"c","question":"问","type":"choice","choices":[]}]}""";
        assertThat(Catalogue.read("m.csv", TinyFiles.HEADER, "f.json", facts).problems())
                .extracting(Problem::column).containsExactly("/facts/0/question", "/facts/1/type", "/facts/2/unit",
                        "/facts/3/choices", "");
    }

    @Test
    void hostile_json_is_refused_with_the_place_and_never_overflows() {
        for (String bad : List.of("[".repeat(1_000_000), "{\"a\":".repeat(100_000), "9".repeat(100_000), "1e999", "\"\\u12",
                "{\"a\":1,\"a\":2}", "", "nul", "{\"facts\":[}", "\"\n\"")) {
            assertThat(Catalogue.read("m.csv", TinyFiles.HEADER, "f.json", bad).problems().get(0).sentence())
                    .contains("不是正确的JSON");
        }
        assertThat(problems(matter("A01", "", "5W", "{\"not\":".repeat(10_000)))).isNotEmpty();
    }
}
