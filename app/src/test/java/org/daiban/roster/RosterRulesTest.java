package org.daiban.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterRulesTest {

    private static final UnitMatters MATTERS = new UnitMatters(new LinkedHashMap<>(Map.of(
            "C06", "建筑工程施工许可证核发", "C03", "特殊建设工程消防设计审查", "D04", "特殊建设工程消防验收")));

    private final List<Person> people = new ArrayList<>(List.of(
            new Person(Category.LEADING_OFFICIAL, "演示甲", "副局长", "13800000001", "0753-0000001", "", ""),
            new Person(Category.BUSINESS_LEAD, "演示乙", "科长", "13800000002", "", "", ""),
            new Person(Category.APPROVAL_EXPERT, "演示丙", "科员", "13800000003", "", "施工许可证、消防验收", "")));

    @Test
    void a_whole_and_right_roster_has_no_fault() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void numbers_are_kept_without_separators_and_halfwidth() {
        people.set(0, new Person(Category.LEADING_OFFICIAL, " 演示甲　", "副局长", "+86 138-0000 ０００1", "（0753）0000001-12", "", ""));
        assertThat(faults()).isEmpty();
        Person tidy = people.get(0).tidy();
        assertThat(tidy.name()).isEqualTo("演示甲");
        assertThat(tidy.mobile()).isEqualTo("13800000001");
        assertThat(tidy.officePhone()).isEqualTo("0753-0000001转12");
        assertThat(tidy.maskedMobile()).isEqualTo("138****0001");
    }

    @Test
    void R10_21_a_line_without_a_category_is_refused() {
        people.add(new Person(null, "演示丁", "科员", "13800000004", "", "", ""));
        says(3, Column.CATEGORY, "R10-21");
    }

    @Test
    void R10_23_each_category_needs_somebody() {
        assertThat(RosterRules.faults(List.of(), MATTERS, false)).extracting(Fault::code).containsOnly("R10-23").hasSize(3);
    }

    @Test
    void R10_24_a_second_leading_official_is_refused_unless_the_round_allows_several() {
        people.add(1, new Person(Category.LEADING_OFFICIAL, "演示丁", "副局长", "13800000004", "", "", ""));
        says(1, Column.CATEGORY, "R10-24");
        assertThat(RosterRules.faults(people, MATTERS, true)).isEmpty();
    }

    @Test
    void R10_25_R10_27_R10_28_name_duty_and_mobile_must_be_there() {
        people.set(1, new Person(Category.BUSINESS_LEAD, "", " ", "", "", "", ""));
        says(1, Column.NAME, "R10-25");
        says(1, Column.DUTY, "R10-27");
        says(1, Column.MOBILE, "R10-28");
    }

    @Test
    void R10_26_a_name_has_no_figures_and_names_one_person() {
        for (String name : List.of("演示1", "甲、乙", "演示甲/乙", "<b>", "?")) {
            people.set(1, new Person(Category.BUSINESS_LEAD, name, "科长", "13800000002", "", "", ""));
            says(1, Column.NAME, "R10-26");
        }
        for (String name : List.of("买买提·示例", "欧阳示例", "Demo Person")) {
            people.set(1, new Person(Category.BUSINESS_LEAD, name, "科长", "13800000002", "", "", ""));
            assertThat(faults()).as(name).isEmpty();
        }
    }

    @Test
    void R10_28_a_mobile_number_has_eleven_figures_and_begins_with_one() {
        for (String mobile : List.of("1380000000", "138000000021", "23800000002", "1280000000A", "0753-0000001")) {
            people.set(1, new Person(Category.BUSINESS_LEAD, "演示乙", "科长", mobile, "", "", ""));
            says(1, Column.MOBILE, "R10-28");
        }
    }

    @Test
    void R10_29_two_people_do_not_share_a_mobile_number_but_one_person_in_two_categories_does() {
        people.add(new Person(Category.APPROVAL_EXPERT, "演示丁", "科员", "138 0000 0003", "", "全部", ""));
        says(3, Column.MOBILE, "R10-29");
        people.set(3, new Person(Category.APPROVAL_EXPERT, "演示乙", "科长", "13800000002", "", "全部", ""));
        assertThat(faults()).isEmpty();
    }

    @Test
    void R10_30_nobody_stands_twice_in_a_category() {
        people.add(new Person(Category.APPROVAL_EXPERT, "演示丙", "科员", "13800000009", "", "全部", ""));
        says(3, Column.NAME, "R10-30");
    }

    @Test
    void R10_31_an_office_number_has_its_area_code() {
        for (String phone : List.of("0000001", "753-0000001", "0753-00001", "内线 12")) {
            people.set(1, new Person(Category.BUSINESS_LEAD, "演示乙", "科长", "13800000002", phone, "", ""));
            says(1, Column.OFFICE_PHONE, "R10-31");
        }
    }

    @Test
    void R10_32_what_the_unit_does_not_handle_or_could_mean_two_matters_is_refused() {
        people.set(2, new Person(Category.APPROVAL_EXPERT, "演示丙", "科员", "13800000003", "", "施工许可证、婚姻登记", ""));
        assertThat(says(2, Column.BUSINESS, "R10-32")).contains("婚姻登记").doesNotContain("施工许可证");
        people.set(2, new Person(Category.APPROVAL_EXPERT, "演示丙", "科员", "13800000003", "", "消防", ""));
        says(2, Column.BUSINESS, "R10-32");
    }

    @Test
    void R10_33_an_expert_says_what_they_answer_for_and_others_answer_for_all() {
        people.set(2, new Person(Category.APPROVAL_EXPERT, "演示丙", "科员", "13800000003", "", "", ""));
        says(2, Column.BUSINESS, "R10-33");
    }

    @Test
    void R10_34_R10_35_too_long_and_unseen_signs_are_refused() {
        people.set(0, new Person(Category.LEADING_OFFICIAL, "字".repeat(31), "长".repeat(41), "13800000001", "", "", "a\u202eb"));
        says(0, Column.NAME, "R10-34");
        says(0, Column.DUTY, "R10-34");
        says(0, Column.NOTE, "R10-35");
    }

    @Test
    void business_is_read_by_name_number_or_a_part_that_fits_one_matter_only() {
        assertThat(MATTERS.read("C06；特殊建设工程消防设计审查\n消防验收").matters()).containsExactly("C06", "C03", "D04");
        assertThat(MATTERS.read("全部").matters()).isEmpty();
        assertThat(MATTERS.read("全部").unknown()).isEmpty();
    }

    private List<Fault> faults() {
        return RosterRules.faults(people, MATTERS, false);
    }

    private String says(int row, Column column, String code) {
        return faults().stream().filter(fault -> fault.row() == row && fault.column() == column && fault.code().equals(code))
                .findFirst().orElseThrow(() -> new AssertionError(code + " not among " + faults())).sentence();
    }
}
