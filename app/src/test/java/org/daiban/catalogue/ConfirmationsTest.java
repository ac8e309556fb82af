package org.daiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.engine.matter.Evidence;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test in a jurisdiction of its own. */
@DaibanTest
class ConfirmationsTest {

    private static final String DOCUMENT = "梅市演示〔2026〕7号";

    @Autowired
    Catalogues catalogues;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Once once;

    @Test
    void a_confirmed_figure_shows_its_source_in_every_version_that_has_the_value() {
        in("920101", () -> {
            assertThat(confirm(1, "C06/PROMISED", "TOTAL/GOVERNMENT/1")).isEqualTo(Outcome.done(2));
            Matter matter = matter("C06");
            assertThat(matter.promiseEvidence()).isEqualTo(Evidence.CONFIRMED);
            assertThat(matter.source(Limits.PROMISED)).isEqualTo(DOCUMENT + "（市住房和城乡建设局（演示），2026-03-02）").doesNotContain("演示科长");
            assertThat(matter.limitEvidence()).isNotEqualTo(Evidence.CONFIRMED);
            assertThat(total("TOTAL/GOVERNMENT/1").source()).startsWith(DOCUMENT);
            assertThat(total("TOTAL/GOVERNMENT/2").unconfirmed()).isTrue();
        });
    }

    @Test
    void only_the_confirmed_value_is_confirmed_another_one_is_unconfirmed_again() {
        in("920102", () -> {
            confirm(1, "A02/PROMISED");
            String matters = BundledFiles.all().get(CatalogueFiles.MATTERS)
                    .replace("《行政许可法》第42条不直接适用,5,WORKING_DAYS", "《行政许可法》第42条不直接适用,4,WORKING_DAYS");
            publish(matters, 1);
            assertThat(matter("A02").promised().amount()).isEqualTo(4);
            assertThat(matter("A02").promiseEvidence().sure()).isFalse();
            assertThat(catalogues.version(1).orElseThrow().catalogue().matter("A02").orElseThrow().promiseEvidence()).isEqualTo(Evidence.CONFIRMED);
        });
    }

    @Test
    void a_withdrawn_confirmation_leaves_the_figure_unconfirmed_and_both_records_stay() {
        in("920103", () -> {
            confirm(1, "C06/PROMISED");
            assertThat(confirmations.withdraw(bureau(), "C06/PROMISED", "文件已经废止", UUID.randomUUID()).isDone()).isTrue();
            assertThat(matter("C06").promiseEvidence().sure()).isFalse();
            assertThat(confirmations.of(ListedFigure.of(matter("C06")))).extracting(Confirmation::kind)
                    .containsExactly(Confirmation.Kind.WITHDRAWN, Confirmation.Kind.CONFIRMED);
            assertThat(confirm(1, "C06/PROMISED").isDone()).isTrue();
            assertThat(matter("C06").promiseEvidence()).isEqualTo(Evidence.CONFIRMED);
        });
    }

    @Test
    void R02_23_to_25_what_is_missing_is_told_all_at_once_each_beside_its_field() {
        in("920104", () -> {
            var nothing = new Confirming(Set.of(), " ", "", "", null, "", 1);
            assertThat(confirmations.confirm(bureau(), nothing, UUID.randomUUID()).refusals()).extracting(Refusal::code, Refusal::field).containsExactly(
                    org.assertj.core.groups.Tuple.tuple("R02-23", "figures"), org.assertj.core.groups.Tuple.tuple("R02-24", "document"),
                    org.assertj.core.groups.Tuple.tuple("R02-24", "unit"), org.assertj.core.groups.Tuple.tuple("R02-24", "confirmedBy"),
                    org.assertj.core.groups.Tuple.tuple("R02-24", "confirmedOn"));
            var tomorrow = new Confirming(Set.of("C06/PROMISED"), DOCUMENT, "单位", "人", LocalDate.now().plusDays(2), "", 1);
            assertThat(codes(confirmations.confirm(bureau(), tomorrow, UUID.randomUUID()))).containsExactly("R02-25");
        });
    }

    @Test
    void R02_26_values_of_a_catalogue_that_was_replaced_are_not_confirmed_unseen() {
        in("920105", () -> assertThat(codes(confirm(3, "C06/PROMISED"))).containsExactly("R02-26"));
    }

    @Test
    void R02_27_what_law_says_or_is_confirmed_already_or_does_not_exist_is_not_confirmed() {
        in("920106", () -> {
            confirm(1, "C06/PROMISED");
            Outcome<Integer> again = confirm(1, "C06/PROMISED", "A01/RULE", "Z99/PROMISED");
            assertThat(codes(again)).containsExactly("R02-27", "R02-27", "R02-27");
            assertThat(again.refusals()).anySatisfy(refusal -> assertThat(refusal.sentence()).contains(DOCUMENT));
        });
    }

    @Test
    void R02_28_and_29_a_withdrawal_needs_a_reason_and_something_to_withdraw() {
        in("920107", () -> assertThat(codes(confirmations.withdraw(bureau(), "C06/PROMISED", "", UUID.randomUUID())))
                .containsExactly("R02-29", "R02-28"));
    }

    @Test
    void the_same_submit_twice_confirms_once() {
        in("920108", () -> {
            UUID key = UUID.randomUUID();
            var confirming = confirming(1, "C06/PROMISED");
            assertThat(confirmations.confirm(bureau(), confirming, key)).isEqualTo(confirmations.confirm(bureau(), confirming, key));
            assertThat(confirmations.of(ListedFigure.of(matter("C06")))).hasSize(1);
        });
    }

    @Test
    void what_one_jurisdiction_confirmed_another_does_not_know() {
        in("920109", () -> confirm(1, "C06/PROMISED"));
        in("920110", () -> assertThat(matter("C06").promiseEvidence().sure()).isFalse());
    }

    private Outcome<Integer> confirm(int seen, String... figures) {
        return confirmations.confirm(bureau(), confirming(seen, figures), UUID.randomUUID());
    }

    private static Confirming confirming(int seen, String... figures) {
        return new Confirming(Set.of(figures), DOCUMENT, "市住房和城乡建设局（演示）", "演示科长", LocalDate.of(2026, 3, 2), "", seen);
    }

    private void publish(String matters, int seen) {
        Map<String, String> files = new HashMap<>(BundledFiles.all());
        files.put(CatalogueFiles.MATTERS, matters);
        once.run(UUID.randomUUID(), String::valueOf, Integer::valueOf, () -> catalogues.publish(bureau(),
                new NewVersion(files, seen, 0, LocalDate.now(), "演示改动", "演示编写人"))).orThrow();
        catalogues.published();
    }

    private Matter matter(String id) {
        return catalogues.current().catalogue().matter(id).orElseThrow();
    }

    private ListedFigure total(String name) {
        return ListedFigure.find(catalogues.current(), name).orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }

    private static Actor bureau() {
        return new Actor(UUID.randomUUID(), "演示局长", Role.BUREAU, Jurisdiction.current(), null, null);
    }

    private static void in(String jurisdiction, Runnable work) {
        Jurisdiction.within(jurisdiction, work);
    }
}
