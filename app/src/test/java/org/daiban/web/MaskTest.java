package org.daiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void a_masked_phone_keeps_its_ends_only_however_it_was_written() {
        assertThat(Mask.phone("13800001234")).isEqualTo("138****1234");
        assertThat(Mask.phone("138 0000 1234")).isEqualTo("138****1234");
        assertThat(Mask.phone("0753-0000000")).isEqualTo("075****0000");
    }

    @Test
    void of_a_short_number_little_or_nothing_is_kept() {
        assertThat(Mask.phone("0000123")).isEqualTo("000****");
        assertThat(Mask.phone("110")).isEqualTo("***");
        assertThat(Mask.phone("")).isEmpty();
    }

    @Test
    void only_the_credit_code_of_a_natural_person_in_trade_is_masked() {
        assertThat(Mask.creditCode("92441402DEMATEXT93")).isEqualTo("92441402******XT93");
        assertThat(Mask.creditCode("91441402DEMATEXT93")).isEqualTo("91441402DEMATEXT93");
    }

    @Test
    void numbers_that_name_a_person_are_masked_within_a_text_and_others_are_left() {
        assertThat(Mask.within("联系电话“1380000123”不像，13800001234 才像；138-0000-1234 也像"))
                .isEqualTo("联系电话“1380000123”不像，138****1234 才像；138****1234 也像");
        assertThat(Mask.within("证号 44140219000101000X，项目代码 2509-441402-04-01-100004"))
                .isEqualTo("证号 **************000X，项目代码 2509-441402-04-01-100004");
        String id = "0193a1b2-1380-7000-8000-138000012345";
        assertThat(Mask.within("POST /projects/" + id)).contains(id);
    }

    @Test
    void a_field_left_as_it_was_filled_in_keeps_the_whole_number() {
        assertThat(Mask.kept("138****1234", "138 0000 1234")).isEqualTo("138 0000 1234");
        assertThat(Mask.kept("13900001234", "138 0000 1234")).isEqualTo("13900001234");
        assertThat(Mask.kept("", "")).isEmpty();
    }
}
