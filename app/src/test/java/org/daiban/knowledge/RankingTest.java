package org.daiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daiban.knowledge.Found.Segment;
import org.daiban.knowledge.Ranking.Candidate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** How words are read, what comes first, and what is marked. */
class RankingTest {

    private static final Synonyms WORDS = new Synonyms(List.of("环评,环境影响评价", "施工证,施工许可", "施工许可证,施工许可", "人防,人民防空,防空地下室"));

    @Test
    void the_number_comes_before_the_title_the_title_before_tags_tags_before_matters_matters_before_the_text() {
        List<Candidate<String>> all = all(Map.of(
                "text", facts("甲", "", "消防怎样办", List.of()),
                "tags", facts("乙", "", "正文", List.of("消防")),
                "title", facts("消防办法", "", "正文", List.of())));
        assertThat(Ranking.of(Asked.read("消防", WORDS), all).found()).containsExactly("title", "tags", "text");
        List<Candidate<String>> numbered = all(Map.of(
                "cites", facts("解读", "", "见演示〔2020〕2号", List.of()),
                "other", facts("另一份", "别局〔2020〕2号", "正文", List.of()),
                "itself", facts("就是它", "演示〔2020〕2号", "正文", List.of())));
        assertThat(Ranking.of(Asked.read("演示[2020]2号", WORDS), numbered).found()).startsWith("itself").endsWith("cites");
        assertThat(Grams.IN_TAGS).isGreaterThan(Grams.IN_MATTERS);
        assertThat(Grams.IN_MATTERS).isGreaterThan(Grams.IN_TEXT);
    }

    @Test
    void what_is_rare_weighs_more_than_what_is_everywhere() {
        Map<String, Integer> everywhere = Map.of("建设", 500, "压覆", 1);
        List<Candidate<String>> two = List.of(new Candidate<>("common", "甲", Map.of("建设", 1), everywhere),
                new Candidate<>("rare", "乙", Map.of("压覆", 1), everywhere));
        assertThat(Ranking.of(Asked.read("建设 压覆", WORDS), two).found()).startsWith("rare");
    }

    @Test
    void what_has_everything_leaves_out_what_has_some() {
        List<Candidate<String>> all = all(Map.of("whole", facts("施工许可", "", "正文", List.of()), "part", facts("施工安全", "", "正文", List.of())));
        Ranking.Ranked<String> ranked = Ranking.of(Asked.read("施工许可", WORDS), all);
        assertThat(ranked.found()).containsExactly("whole");
        assertThat(ranked.near()).isFalse();
    }

    @Test
    void a_wrong_character_still_finds_and_says_it_only_comes_near() {
        List<Candidate<String>> all = all(Map.of("meant", facts("建筑工程施工许可管理", "", "正文", List.of()), "other", facts("森林法", "", "正文", List.of())));
        Ranking.Ranked<String> ranked = Ranking.of(Asked.read("施工许何证", WORDS), all);
        assertThat(ranked.found()).containsExactly("meant");
        assertThat(ranked.near()).isTrue();
    }

    @Test
    void what_people_say_finds_what_policies_call_it() {
        assertThat(Asked.read("环评", WORDS).texts()).contains("环评", "环境影响评价");
        assertThat(Asked.read("人防", WORDS).texts()).contains("人民防空", "防空地下室");
        assertThat(Asked.read("施工证怎么办理", WORDS).texts()).startsWith("施工证").contains("施工许可");
        assertThat(Asked.read("请问办环评要多久", WORDS).texts()).contains("环境影响评价");
    }

    @Test
    void the_words_delivered_are_pairs_of_two_different_things() {
        assertThat(Synonyms.delivered().of("环评")).isNotEmpty();
        assertThat(Synonyms.delivered().beginning("人", 5)).contains("人防");
        assertThat(Synonyms.delivered().near("环境影响评介")).contains("环境影响评价");
    }

    @Test
    void nothing_hangs_on_nonsense_and_a_long_question_is_cut() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Asked.read("", WORDS).isEmpty()).isTrue();
            assertThat(Asked.read("  ；。<>\0", WORDS).isEmpty()).isTrue();
            assertThat(Asked.read("环", WORDS).isEmpty()).isTrue();
            Asked asked = Asked.read("环评".repeat(50_000), WORDS);
            assertThat(asked.cut()).isTrue();
            assertThat(asked.words().length()).isEqualTo(Asked.LONGEST);
            Asked.read("(".repeat(100_000), WORDS);
            Asked.read("2020".repeat(25_000), WORDS);
        });
    }

    @Test
    void what_was_looked_for_is_marked_by_segments_that_add_up_to_the_text() {
        String title = "<b>消防</b>设计审查";
        List<Segment> segments = Highlights.of(title, Asked.read("消防", WORDS));
        assertThat(segments.stream().map(Segment::text).collect(Collectors.joining())).isEqualTo(title);
        assertThat(segments.stream().filter(Segment::marked).map(Segment::text)).containsExactly("消防");
    }

    @Test
    void an_extract_stands_around_what_was_looked_for_and_never_cuts_a_sign_in_half() {
        String text = "😀".repeat(200) + "这里写着环境影响评价，然后" + "😀".repeat(200);
        List<Segment> extract = Highlights.extract(text, Asked.read("环评", WORDS));
        String whole = extract.stream().map(Segment::text).collect(Collectors.joining());
        assertThat(whole).contains("环境影响评价").startsWith("…").endsWith("…");
        assertThat(extract.stream().filter(Segment::marked).map(Segment::text)).containsExactly("环境影响评价");
        assertThat(whole.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE)).isTrue();
        assertThat(Highlights.extract("", Asked.read("环评", WORDS))).isEmpty();
    }

    private static List<Candidate<String>> all(Map<String, PolicyFacts> facts) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, Map<String, Integer>> grams = new HashMap<>();
        facts.forEach((name, one) -> grams.put(name, Grams.of(one, List.of())));
        grams.values().forEach(one -> one.keySet().forEach(gram -> found.merge(gram, 1, Integer::sum)));
        List<Candidate<String>> candidates = new ArrayList<>();
        facts.forEach((name, one) -> candidates.add(new Candidate<>(name, one.title(), grams.get(name), found)));
        return candidates;
    }

    private static PolicyFacts facts(String title, String number, String text, List<String> tags) {
        return new PolicyFacts(title, number, "", Level.CITY, LocalDate.of(2020, 1, 1), null, null, List.of(), text, false, tags, List.of(), "", "");
    }
}
