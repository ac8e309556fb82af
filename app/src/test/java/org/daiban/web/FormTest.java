package org.daiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final String KEY = UUID.randomUUID().toString();

    @Test
    void the_same_submit_is_the_same_command_whatever_its_token_and_order() {
        Map<String, String[]> other = new LinkedHashMap<>();
        other.put("note", new String[] {"一"});
        other.put("_csrf", new String[] {"another"});
        other.put("key", new String[] {KEY});
        assertThat(Form.submitted(other).key()).isEqualTo(submitted("一").key());
    }

    @Test
    void who_goes_back_and_changes_something_gives_a_new_command() {
        assertThat(submitted("二").key()).isNotEqualTo(submitted("一").key());
    }

    @Test
    void values_cannot_be_moved_between_fields_to_look_the_same() {
        assertThat(Form.submitted(Map.of("key", new String[] {KEY}, "a", new String[] {"b", "c"})).key())
                .isNotEqualTo(Form.submitted(Map.of("key", new String[] {KEY}, "a", new String[] {"b"}, "c", new String[] {""})).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Eexe.pdf", "a\u0085b", "a\u007Fb", "a\uFFFEb", "a\uD800b", "a\uFFFDb", "a\u000Bb"})
    void signs_nobody_can_see_are_refused_beside_the_field_and_stay_typed(String text) {
        Form form = submitted(text);
        assertThat(form.optional("note", "备注", 20)).isEqualTo(text);
        assertThat(form.problemOf("note")).isEqualTo("备注里有不能显示的字符，请删去后再提交。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\r\n乙", "a\tb", "😀", "𠮷野家", "é", "①"})
    void what_people_type_is_taken(String text) {
        Form form = submitted(text);
        form.optional("note", "备注", 20);
        assertThat(form.isGood()).isTrue();
    }

    private static Form submitted(String note) {
        return Form.submitted(Map.of("key", new String[] {KEY}, "note", new String[] {note}));
    }
}
