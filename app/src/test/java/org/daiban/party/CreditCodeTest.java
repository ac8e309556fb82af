package org.daiban.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91441402DEMATEXT93", "11441400DEMATEXT9E", "12441400DEMATEXT9B",
            " 9144 1402 dematext93 ", "91441402-DEMATEXT93"})
    void the_codes_of_the_law_page_pass_however_they_are_typed(String code) {
        assertThat(CreditCode.fault(code, "creditCode")).isEmpty();
    }

    @Test
    void R01_11_a_code_of_another_length_is_told_its_length() {
        Refusal refusal = fault("91441402DEMATEXT9");
        assertThat(refusal.code()).isEqualTo("R01-11");
        assertThat(refusal.sentence()).isEqualTo("统一社会信用代码应为 18 位，现在是 17 位。");
        assertThat(refusal.field()).isEqualTo("creditCode");
    }

    @Test
    void R01_12_the_first_impossible_character_is_named_with_its_position() {
        Refusal refusal = fault("91441402MA4TEST168");
        assertThat(refusal.code()).isEqualTo("R01-12");
        assertThat(refusal.sentence()).contains("第 14 位是“S”");
        assertThat(fault("91441402DEMATEXTO3").sentence()).contains("第 17 位是“O”");
    }

    @Test
    void R01_13_each_single_wrong_character_is_found() {
        String code = "91441402DEMATEXT93";
        for (int place = 0; place < 18; place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(place)) {
                    String wrong = code.substring(0, place) + other + code.substring(place + 1);
                    assertThat(fault(wrong).code()).as(wrong).isEqualTo("R01-13");
                }
            }
        }
    }

    @Test
    void every_code_with_its_own_check_passes() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder code = new StringBuilder();
            for (int place = 0; place < 17; place++) {
                code.append(ALPHABET.charAt(random.nextInt(31)));
            }
            assertThat(CreditCode.fault(code.toString() + CreditCode.check(code + "0"), "x")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<script>alert(1)</script>", "统一社会信用代码统一社会信用代码统一", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
            "000000000000000000'; drop table", "９１４４１４０２ＤＥＭＡＴＥＸＴ９３x"})
    void nonsense_gets_a_sentence_and_never_an_exception(String typed) {
        assertThat(CreditCode.fault(typed, "x")).isPresent();
    }

    private static Refusal fault(String code) {
        return CreditCode.fault(code, "creditCode").orElseThrow();
    }
}
