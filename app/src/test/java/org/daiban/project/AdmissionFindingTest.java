package org.daiban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daiban.project.AdmissionDetails.Construction;
import org.daiban.project.AdmissionDetails.Funding;
import org.daiban.project.AdmissionDetails.Works;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

/** The examples of docs/law/05 and what lies between them. */
class AdmissionFindingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_private_factory_with_an_approval_of_the_city_is_admitted() {
        AdmissionFinding finding = of(Funding.PRIVATE, Construction.NEW, Works.OTHER, true, false, "", null, "");
        assertThat(finding.type()).isEqualTo(AdmissionType.PRIVATE_CITY_LEVEL);
        assertThat(finding.reason()).isEqualTo("社会投资，新建，涉及市级审批权限。");
    }

    @Test
    void R01_2_the_same_factory_with_approvals_of_the_county_only_is_sent_there() {
        Refusal refusal = only(of(Funding.PRIVATE, Construction.NEW, Works.OTHER, false, false, "", null, ""));
        assertThat(refusal.code()).isEqualTo("R01-1");
        assertThat(refusal.sentence()).contains("R01-2").contains("县（市、区）政务服务中心").contains("没有经市政府认定");
    }

    @Test
    void the_same_factory_on_the_citys_list_is_admitted_with_the_number_of_the_document() {
        AdmissionFinding finding = of(Funding.PRIVATE, Construction.NEW, Works.OTHER, false, true, "梅市府〔2026〕0号（演示）",
                TODAY.minusDays(9), "");
        assertThat(finding.type()).isEqualTo(AdmissionType.KEY_PROJECT);
        assertThat(finding.reason()).contains("梅市府〔2026〕0号（演示）").contains("2026-02-21");
    }

    @Test
    void R01_3_a_key_project_without_number_or_date_is_asked_for_both_at_once() {
        AdmissionFinding finding = of(Funding.OTHER_PUBLIC, Construction.NEW, Works.BUILDING, false, true, " ", null, "");
        assertThat(finding.refusals()).extracting(Refusal::field).containsExactly("documentNumber", "documentDate");
        assertThat(finding.refusals()).extracting(Refusal::code).containsOnly("R01-3");
    }

    @Test
    void a_document_dated_tomorrow_is_sent_back() {
        AdmissionFinding finding = of(Funding.OTHER_PUBLIC, null, null, null, true, "1号", TODAY.plusDays(1), "");
        assertThat(finding.refusals()).extracting(Refusal::field).containsExactly("documentDate");
    }

    @Test
    void a_hospital_building_on_the_citys_budget_is_admitted() {
        AdmissionFinding finding = of(Funding.CITY_BUDGET, Construction.NEW, Works.BUILDING, true, false, "", null, "");
        assertThat(finding.type()).isEqualTo(AdmissionType.CITY_BUDGET_WORKS);
    }

    @Test
    void R01_4_a_road_on_the_countys_money_is_out_of_scope() {
        Refusal refusal = only(of(Funding.OTHER_PUBLIC, Construction.NEW, Works.INFRASTRUCTURE, true, false, "", null, ""));
        assertThat(refusal.code()).isEqualTo("R01-1");
        assertThat(refusal.sentence()).contains("R01-4");
    }

    @Test
    void R01_5_buying_machines_without_building_is_out_of_scope() {
        Refusal refusal = only(of(Funding.PRIVATE, Construction.NONE, Works.OTHER, true, false, "", null, ""));
        assertThat(refusal.code()).isEqualTo("R01-1");
        assertThat(refusal.sentence()).contains("R01-5");
    }

    @Test
    void R01_6_what_is_not_known_yet_is_named_and_nothing_is_decided() {
        Refusal refusal = only(of(Funding.PRIVATE, Construction.NEW, null, null, false, "", null, ""));
        assertThat(refusal.code()).isEqualTo("R01-6");
        assertThat(refusal.sentence()).contains("是否涉及市级审批权限").doesNotContain("工程内容");
    }

    @Test
    void R01_6_nothing_answered_names_every_question() {
        Refusal refusal = only(of(null, null, null, null, null, "", null, ""));
        assertThat(refusal.code()).isEqualTo("R01-6");
        assertThat(refusal.sentence()).contains("投资来源").contains("建设性质").contains("工程内容").contains("重点项目");
    }

    @Test
    void R01_8_works_alike_need_the_officers_reason() {
        assertThat(of(Funding.CITY_BUDGET, Construction.NEW, Works.ALIKE, true, false, "", null, " ").refusals())
                .extracting(Refusal::code, Refusal::field).containsExactly(org.assertj.core.groups.Tuple.tuple("R01-8", "reason"));
        assertThat(of(Funding.CITY_BUDGET, Construction.NEW, Works.ALIKE, true, false, "", null, "公园属于市政设施。").reason())
                .endsWith("公园属于市政设施。");
    }

    /** Whatever is answered, there is either a type with a reason or at least one refusal, never both. */
    @Test
    void every_combination_of_answers_gets_exactly_one_kind_of_answer() {
        for (Funding funding : withNull(Funding.values())) {
            for (Construction construction : withNull(Construction.values())) {
                for (Works works : withNull(Works.values())) {
                    for (Boolean city : withNull(true, false)) {
                        for (Boolean key : withNull(true, false)) {
                            AdmissionFinding finding = of(funding, construction, works, city, key, "", null, "");
                            assertThat(finding.type() == null).isEqualTo(!finding.refusals().isEmpty());
                            assertThat(finding.reason().isEmpty()).isEqualTo(finding.type() == null);
                        }
                    }
                }
            }
        }
    }

    @SafeVarargs
    private static <T> List<T> withNull(T... values) {
        List<T> all = new java.util.ArrayList<>(List.of(values));
        all.add(null);
        return all;
    }

    private static Refusal only(AdmissionFinding finding) {
        assertThat(finding.type()).isNull();
        assertThat(finding.refusals()).hasSize(1);
        return finding.refusals().get(0);
    }

    private static AdmissionFinding of(Funding funding, Construction construction, Works works, Boolean city, Boolean key,
                                       String number, LocalDate date, String reason) {
        return AdmissionFinding.of(new AdmissionDetails(funding, construction, works, city, key, number, date, reason), TODAY);
    }
}
