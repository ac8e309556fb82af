package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.daiban.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @Test
    void the_check_is_that_of_the_standard() {
        // worked examples of MOD 97-10: 794 has 44, and every code with its check is 1 modulo 97
        assertThat(UnifiedCode.check("794")).isEqualTo("44");
        assertThat(Long.parseLong("4414002026000123" + UnifiedCode.check("4414002026000123")) % 97).isEqualTo(1);
    }

    @Test
    void what_is_written_is_read_again_in_every_dress() {
        Random random = new Random(11);
        for (int i = 0; i < 5000; i++) {
            UnifiedCode code = new UnifiedCode("44" + (1000 + random.nextInt(9000)), 2020 + random.nextInt(80), 1 + random.nextInt(999_999));
            assertThat(UnifiedCode.read(code.text())).isEqualTo(Outcome.done(code));
            assertThat(UnifiedCode.read(" " + code.text().replace("-", ""))).isEqualTo(Outcome.done(code));
        }
    }

    @Test
    void R07_2_each_single_wrong_character_is_found() {
        String code = new UnifiedCode("441400", 2026, 123).text();
        for (int place = 0; place < code.length(); place++) {
            for (char other : "0123456789".toCharArray()) {
                if (code.charAt(place) != '-' && code.charAt(place) != other) {
                    String wrong = code.substring(0, place) + other + code.substring(place + 1);
                    assertThat(UnifiedCode.read(wrong).isDone()).as(wrong).isFalse();
                }
            }
        }
    }

    @Test
    void R07_2_every_swap_of_two_neighbours_is_found() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            String digits = "441400" + (2020 + random.nextInt(20)) + "%06d".formatted(1 + random.nextInt(999_999));
            int place = random.nextInt(15);
            String other = digits.substring(0, place) + digits.charAt(place + 1) + digits.charAt(place) + digits.substring(place + 2);
            if (!other.equals(digits)) {
                assertThat(UnifiedCode.check(other)).isNotEqualTo(UnifiedCode.check(digits));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "441400", "441400-2026-000000-12", "441400-2026-00012-12", "441400-2026-000001-A", "统一编码", "';drop table x;--", "441400-2026-0001234567-10"})
    void R07_1_another_form_is_told_the_right_one(String typed) {
        assertThat(UnifiedCode.read(typed).refusals()).singleElement()
                .matches(refusal -> refusal.code().equals("R07-1") && refusal.sentence().contains("441400-2026-000001-"));
        assertThat(UnifiedCode.looksLike(typed)).isFalse();
    }

    @Test
    void a_lookup_code_carries_all_128_bits_and_never_repeats() {
        Random random = new Random(3);
        Set<LookupCode> seen = new HashSet<>();
        byte[] bytes = new byte[16];
        for (int i = 0; i < 5000; i++) {
            random.nextBytes(bytes);
            byte[] other = bytes.clone();
            other[random.nextInt(16)] ^= (byte) (1 << random.nextInt(8));
            assertThat(LookupCode.of(other)).isNotEqualTo(LookupCode.of(bytes));
            assertThat(seen.add(LookupCode.random())).isTrue();
        }
    }

    @Test
    void a_lookup_code_is_read_as_people_copy_it() {
        for (int i = 0; i < 2000; i++) {
            LookupCode code = LookupCode.random();
            assertThat(LookupCode.read(code.text())).contains(code);
            assertThat(LookupCode.read(code.text().toLowerCase().replace('0', 'o').replace('1', 'l').replace('-', ' '))).contains(code);
        }
    }

    @Test
    void a_lookup_code_is_printed_in_groups_of_four_and_never_written_into_a_log() {
        LookupCode code = LookupCode.of(new byte[16]);
        assertThat(code.text()).isEqualTo("0000-0000-0000-0000-0000-0000-00");
        assertThat(code.toString()).doesNotContain(code.plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "UUUU-0000-0000-0000-0000-0000-00", "0000-0000-0000-0000-0000-0000-000", "查询码查询码"})
    void what_is_no_lookup_code_is_none(String typed) {
        assertThat(LookupCode.read(typed)).isEmpty();
    }
}
