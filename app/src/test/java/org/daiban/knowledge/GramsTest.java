package org.daiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramsTest {

    @Test
    void a_text_is_every_pair_of_neighbours_and_pairs_never_reach_across_punctuation() {
        assertThat(Grams.of("环评，消防验收")).containsExactly("环评", "消防", "防验", "验收");
    }

    @Test
    void runs_of_latin_letters_and_digits_are_one_piece_whatever_their_width_and_size() {
        assertThat(Grams.of("ＡＢ岗 2020年")).containsExactly("ab", "2020");
        assertThat(Grams.of("第53号令")).containsExactly("53", "号令");
    }

    @Test
    void signs_outside_the_basic_plane_stay_whole() {
        assertThat(Grams.of("𠀀𠀁")).containsExactly("𠀀𠀁");
        assertThat(Grams.of("😀<>\0")).isEmpty();
    }

    @Test
    void where_a_pair_stands_twice_the_better_place_counts() {
        PolicyFacts facts = new PolicyFacts("消防办法", "演示〔2020〕2号", "", Level.CITY, LocalDate.of(2020, 1, 1), null, null, List.of(),
                "消防和环评，见演示〔2019〕8号", false, List.of("环评"), List.of(), "", "");
        Map<String, Integer> grams = Grams.of(facts, List.of("人防报建"));
        assertThat(grams).containsEntry("消防", Grams.IN_TITLE).containsEntry("环评", Grams.IN_TAGS).containsEntry("人防", Grams.IN_MATTERS)
                .containsEntry("防和", Grams.IN_TEXT).containsEntry("#演示-2020-2", Grams.IN_NUMBER).containsEntry("#2020-2", Grams.IN_TAIL)
                .containsEntry("#n2", Grams.IN_SERIAL).containsKey("#2019-8");
    }

    @ParameterizedTest
    @CsvSource({"梅市政数〔2020〕2号,梅市政数-2020-2", "梅市政数[2020]2号,梅市政数-2020-2", "梅市政数（2020）2号,梅市政数-2020-2",
            "梅市政数 【2020】 2 号,梅市政数-2020-2", "梅市政数2020 2,梅市政数-2020-2", "２０２０ ２,-2020-2", "〔2020〕2号,-2020-2",
            "2020年第2号,-2020-2", "水利部令第53号,水利部-0-53", "53号令,-0-53", "第53号令,-0-53"})
    void a_document_number_is_the_same_however_it_is_typed(String typed, String key) {
        assertThat(DocumentNumber.key(typed)).isEqualTo(key);
    }

    @Test
    void what_is_no_document_number_is_left_alone() {
        assertThat(DocumentNumber.read("施工许可")).isEmpty();
        assertThat(DocumentNumber.read("2022版清单")).isEmpty();
        assertThat(DocumentNumber.read("")).isEmpty();
        assertThat(DocumentNumber.read("（".repeat(50_000))).isEmpty();
        assertThat(DocumentNumber.key("沪 府 函")).isEqualTo("沪府函");
    }
}
