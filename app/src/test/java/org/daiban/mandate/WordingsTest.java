package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which edition of the wording a paper is printed in. */
class WordingsTest {

    /** What each delivered edition reads, to the letter: one in force is never edited, a later one follows it. */
    private static final Map<Integer, String> DELIVERED = Map.of(
            1, "cf87b633bcfef7fd",
            2, "5192f83630bf39b1");

    @Test
    void a_paper_takes_the_edition_in_force_on_the_day_it_is_drawn_up() {
        Wordings wordings = new Wordings(List.of(
                Wording.read(1, List.of("自 2021-01-01", "[依据]", "依据{scheme}。")),
                Wording.read(2, List.of("自 2027-03-01", "[依据]", "依据新法。"))));
        assertThat(wordings.on(LocalDate.parse("2027-02-28")).edition()).isEqualTo(1);
        assertThat(wordings.on(LocalDate.parse("2027-03-01")).edition()).isEqualTo(2);
        assertThat(wordings.on(LocalDate.parse("2019-01-01")).edition()).isEqualTo(1);
        assertThat(wordings.edition(1).passage("依据", "某市〔2020〕2号")).containsExactly("依据某市〔2020〕2号。");
    }

    @Test
    void a_passage_nobody_wrote_is_a_defect() {
        assertThatThrownBy(() -> Wordings.DELIVERED.edition(1).passage("收费", "")).hasMessageContaining("收费");
    }

    @Test
    void every_edition_has_the_same_passages_and_a_later_day() {
        Wording first = Wordings.DELIVERED.edition(1);
        Wording second = Wordings.DELIVERED.edition(2);
        assertThat(second.passages().keySet()).isEqualTo(first.passages().keySet());
        assertThat(second.from()).isAfter(first.from());
    }

    @Test
    void no_passage_speaks_of_money_but_to_say_that_it_is_free() {
        for (int edition : DELIVERED.keySet()) {
            Wordings.DELIVERED.edition(edition).passages().values().stream().flatMap(List::stream)
                    .filter(line -> line.contains("费")).forEach(line -> assertThat(line)
                            .containsAnyOf("免费", "不收取任何费用", "法定费用由甲方直接向收费单位缴纳"));
        }
    }

    @Test
    void an_edition_in_force_is_never_edited() throws Exception {
        for (Map.Entry<Integer, String> edition : DELIVERED.entrySet()) {
            try (InputStream in = Wordings.class.getResourceAsStream("/mandate/wording-" + edition.getKey() + ".txt")) {
                assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes())).substring(0, 16))
                        .as("wording-%s.txt", edition.getKey()).isEqualTo(edition.getValue());
            }
        }
    }
}
