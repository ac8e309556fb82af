package org.daiban.catalogue.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.catalogue.CatalogueFiles;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Evidence;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test in a jurisdiction of its own. */
@DaibanTest
class DraftsTest {

    private static final Actor AUTHOR = actor("演示编写人");
    private static final Actor REVIEWER = actor("演示审核人");

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Catalogues catalogues;

    @Test
    void a_draft_is_submitted_reviewed_by_another_and_then_in_force() {
        in("920201", () -> {
            begin();
            assertThat(edit("C06", Map.of("promised_amount", "5")).isDone()).isTrue();
            assertThat(catalogues.current().version()).isEqualTo(1);
            assertThat(open().changes()).singleElement().satisfies(change -> {
                assertThat(change.subject()).startsWith("C06 ");
                assertThat(change.fields()).extracting(Change.Field::label).contains("承诺时限");
                assertThat(change.fields().get(0).after()).startsWith("5个工作日");
            });
            int step = submit(LocalDate.now()).orThrow();
            assertThat(reviews.approve(REVIEWER, step, key())).isEqualTo(Outcome.done(2));
            assertThat(matter("C06").promised().amount()).isEqualTo(5);
            assertThat(matter("C06").promiseEvidence()).isEqualTo(Evidence.UNVERIFIED);
            assertThat(catalogues.version(1).orElseThrow().catalogue().matter("C06").orElseThrow().promised().amount()).isNotEqualTo(5);
            assertThat(catalogues.versions().get(0)).satisfies(version -> {
                assertThat(version.submittedBy()).isEqualTo("演示编写人");
                assertThat(version.publishedBy()).isEqualTo("演示审核人");
            });
            assertThat(drafts.open()).isEmpty();
        });
    }

    @Test
    void R02_39_who_submitted_does_not_review() {
        in("920202", () -> {
            begin();
            edit("C06", Map.of("promised_amount", "5"));
            int step = submit(LocalDate.now()).orThrow();
            assertThat(codes(reviews.approve(AUTHOR, step, key()))).containsExactly("R02-39");
            assertThat(catalogues.current().version()).isEqualTo(1);
        });
    }

    @Test
    void R02_40_what_was_submitted_again_meanwhile_is_not_published_unseen() {
        in("920203", () -> {
            begin();
            edit("C06", Map.of("promised_amount", "5"));
            int step = submit(LocalDate.now()).orThrow();
            reviews.takeBack(AUTHOR, key());
            edit("C06", Map.of("promised_amount", "6"));
            submit(LocalDate.now());
            assertThat(codes(reviews.approve(REVIEWER, step, key()))).containsExactly("R02-40");
        });
    }

    @Test
    void R02_33_a_submitted_draft_is_not_changed_and_a_returned_one_is() {
        in("920204", () -> {
            begin();
            edit("C06", Map.of("promised_amount", "5"));
            submit(LocalDate.now());
            assertThat(codes(edit("C06", Map.of("promised_amount", "4")))).containsExactly("R02-33");
            assertThat(codes(reviews.sendBack(REVIEWER, " ", key()))).containsExactly("R02-41");
            assertThat(reviews.sendBack(REVIEWER, "承诺时限写错", key()).isDone()).isTrue();
            assertThat(edit("C06", Map.of("promised_amount", "4")).isDone()).isTrue();
            assertThat(codes(reviews.takeBack(AUTHOR, key()))).containsExactly("R02-43");
        });
    }

    @Test
    void R02_35_36_and_22_what_a_submission_lacks_is_told_at_once() {
        in("920205", () -> {
            begin();
            assertThat(codes(reviews.submit(AUTHOR, 0, " ", null, key()))).containsExactly("R02-35", "R02-22", "R02-36");
        });
    }

    @Test
    void R02_30_and_31_one_draft_at_a_time_and_none_is_told() {
        in("920206", () -> {
            assertThat(codes(drafts.abandon(AUTHOR, "不改了", key()))).containsExactly("R02-31");
            begin();
            assertThat(codes(drafts.begin(REVIEWER, 0, key()))).containsExactly("R02-30");
            assertThat(drafts.abandon(AUTHOR, "不改了", key()).isDone()).isTrue();
            assertThat(codes(drafts.change(AUTHOR, 1, 0, new Retirement("A20", "x"), key()))).containsExactly("R02-31");
            assertThat(drafts.begin(REVIEWER, 0, key())).isEqualTo(Outcome.done(2));
        });
    }

    @Test
    void R02_32_two_people_changing_one_matter_are_told_and_both_see_what_the_other_wrote() {
        in("920207", () -> {
            begin();
            int seen = open().draft().revision();
            edit("C06", Map.of("promised_amount", "5"));
            assertThat(codes(change(REVIEWER, seen, new MatterEdit(row("C06", Map.of("promised_amount", "4")), false)))).containsExactly("R02-32");
            assertThat(drafts.since(open(), seen)).singleElement().satisfies(change -> assertThat(change.id()).isEqualTo("C06"));
        });
    }

    @Test
    void two_people_changing_different_matters_do_not_disturb_each_other() {
        in("920208", () -> {
            begin();
            int seen = open().draft().revision();
            edit("C06", Map.of("promised_amount", "5"));
            assertThat(change(REVIEWER, seen, new MatterEdit(row("A06", Map.of("promised_amount", "4")), false)).isDone()).isTrue();
            assertThat(open().changes()).extracting(Change::id).containsExactlyInAnyOrder("A06", "C06");
        });
    }

    @Test
    void R02_13_a_circle_is_refused_with_its_path_beside_the_prerequisites() {
        in("920209", () -> {
            begin();
            assertThat(edit("A01", Map.of("prerequisites", "C06")).refusals()).anySatisfy(refusal -> {
                assertThat(refusal.sentence()).contains("绕成了圈", "A01", " 需要 ");
            });
            assertThat(open().draft().revision()).isZero();
        });
    }

    @Test
    void everything_wrong_with_a_matter_is_told_at_once_beside_its_fields() {
        in("920210", () -> {
            begin();
            assertThat(edit("C06", Map.of("promised_amount", "viele", "name", "", "stage", "9", "prerequisites", "Z99",
                    "condition", "{\"fact\":\"moon\",\"is\":true}")).refusals()).extracting(Refusal::field)
                    .contains("promised_amount", "name", "stage", "prerequisites", "condition");
        });
    }

    @Test
    void R02_34_a_matter_others_wait_for_is_not_retired_and_one_nobody_waits_for_leaves_every_list() {
        in("920211", () -> {
            begin();
            assertThat(drafts.change(AUTHOR, 1, 0, new Retirement("A01", "x"), key()).refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.code()).isEqualTo("R02-34");
                assertThat(refusal.sentence()).contains("A02");
            });
            assertThat(drafts.change(AUTHOR, 1, 0, new Retirement("D17", "演示"), key()).isDone()).isTrue();
            assertThat(open().files().get("construction.csv")).doesNotContain("D17");
            assertThat(open().files().get("added-orders.csv")).doesNotContain("D17");
            assertThat(open().changes()).anySatisfy(change -> assertThat(change.kind()).isEqualTo(Change.Kind.RETIRED));
        });
    }

    @Test
    void R02_45_a_question_nobody_asks_any_more_is_named() {
        in("920212", () -> {
            begin();
            String fact = catalogues.current().catalogue().facts().stream().filter(one -> one.askedBy().size() == 1).findFirst().orElseThrow().name();
            String matter = catalogues.current().catalogue().fact(fact).orElseThrow().askedBy().get(0);
            assertThat(codes(edit(matter, Map.of("condition", "{}")))).contains("R02-45");
        });
    }

    @Test
    void R02_11_a_new_matter_needs_an_id_of_its_own_and_stands_in_its_stage_unverified() {
        in("920213", () -> {
            begin();
            assertThat(codes(change(AUTHOR, 0, new MatterEdit(row("C06", Map.of()), true)))).containsExactly("R02-11");
            assertThat(change(AUTHOR, 0, new MatterEdit(row("C06", Map.of("id", "C90", "name", "演示新事项", "prerequisites", "C06|A06?")), true)).isDone()).isTrue();
            Matter fresh = open().catalogue().catalogue().matter("C90").orElseThrow();
            assertThat(fresh.ruleEvidence()).isEqualTo(Evidence.UNVERIFIED);
            assertThat(fresh.prerequisites()).singleElement().hasToString("C06|A06?");
        });
    }

    @Test
    void a_value_changed_back_has_the_evidence_it_had() {
        in("920214", () -> {
            begin();
            String before = open().row("A07").orElseThrow().get("evidence_limit");
            String amount = open().row("A07").orElseThrow().get("statutory_amount");
            edit("A07", Map.of("statutory_amount", "99"));
            assertThat(open().row("A07").orElseThrow().get("evidence_limit")).isEqualTo("unverified");
            edit("A07", Map.of("statutory_amount", amount));
            assertThat(open().row("A07").orElseThrow()).containsEntry("evidence_limit", before);
            assertThat(open().changes()).isEmpty();
        });
    }

    @Test
    void an_older_version_comes_back_as_a_new_one() {
        in("920215", () -> {
            begin();
            edit("C06", Map.of("promised_amount", "5"));
            reviews.approve(REVIEWER, submit(LocalDate.now()).orThrow(), key()).orThrow();
            drafts.begin(AUTHOR, 1, key()).orThrow();
            assertThat(open().changes()).extracting(Change::id).containsExactly("C06");
            reviews.approve(REVIEWER, reviews.submit(AUTHOR, 0, "恢复原来的承诺", LocalDate.now(), key()).orThrow(), key()).orThrow();
            assertThat(catalogues.current().version()).isEqualTo(3);
            assertThat(catalogues.versions().get(0).restoredFrom()).isEqualTo(1);
            assertThat(drafts.between(1, 3)).isEmpty();
            assertThat(drafts.between(2, 3)).extracting(Change::id).containsExactly("C06");
        });
    }

    @Test
    void a_draft_after_a_version_that_waits_goes_on_from_that_one() {
        in("920216", () -> {
            begin();
            edit("C06", Map.of("promised_amount", "5"));
            LocalDate day = LocalDate.now().plusDays(20);
            reviews.approve(REVIEWER, submit(day).orThrow(), key()).orThrow();
            assertThat(catalogues.current().version()).isEqualTo(1);
            begin();
            assertThat(open().row("C06").orElseThrow()).containsEntry("promised_amount", "5");
            assertThat(open().changes()).isEmpty();
            edit("A06", Map.of("promised_amount", "4"));
            assertThat(codes(submit(LocalDate.now()))).containsExactly("R02-38");
            assertThat(submit(day).isDone()).isTrue();
        });
    }

    @Test
    void a_changed_total_is_unverified_and_the_others_stay() {
        in("920217", () -> {
            begin();
            List<TotalsEdit.Total> totals = new ArrayList<>(open().catalogue().rules().totals().stream()
                    .map(total -> new TotalsEdit.Total(String.valueOf(total.promised().workingDays()), total.promised().basis())).toList());
            totals.set(0, new TotalsEdit.Total("90", "演示文件"));
            assertThat(change(AUTHOR, 0, new TotalsEdit(totals)).isDone()).isTrue();
            assertThat(open().changes()).singleElement().satisfies(change -> assertThat(change.fields()).extracting(Change.Field::label)
                    .containsExactly("天数", "依据", "确信度"));
        });
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments("no CSV at all", "今天天气很好", "", "matters.csv"),
                arguments("only a head", "HEAD", "", "matters.csv"),
                arguments("an unknown unit", "WORKING_DAYS>FORTNIGHTS", "", "matters.csv"),
                arguments("an unknown fact", "landSupply>landGift", "", "matters.csv"),
                arguments("no JSON", "", "{\"facts\":", "facts.json"),
                arguments("JSON of another kind", "", "[1,2,3]", "facts.json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void a_bad_file_is_refused_with_file_row_and_sentence_and_nothing_is_kept(String what, String matters, String facts, String file) {
        in("920218", () -> {
            if (drafts.open().isEmpty()) {
                begin();
            }
            String good = open().files().get(CatalogueFiles.MATTERS);
            String text = matters.equals("HEAD") ? good.lines().findFirst().orElseThrow() + "\r\n"
                    : matters.contains(">") ? good.replaceFirst(matters.split(">")[0], matters.split(">")[1]) : matters;
            FilesTaken files = new FilesTaken(text, facts);
            List<Problem> problems = drafts.checked(open(), files).problems();
            assertThat(problems).anySatisfy(problem -> assertThat(problem.file()).isEqualTo(file));
            assertThat(problems).allSatisfy(problem -> assertThat(problem.sentence()).matches("(?s).*\\p{IsHan}.*").doesNotContain("Exception"));
            assertThat(change(AUTHOR, open().draft().revision(), files).refusals()).hasSameSizeAs(problems);
            assertThat(open().draft().revision()).isZero();
        });
    }

    @Test
    void the_same_submit_twice_changes_once() {
        in("920219", () -> {
            begin();
            UUID key = key();
            MatterEdit edit = new MatterEdit(row("C06", Map.of("promised_amount", "5")), false);
            assertThat(drafts.change(AUTHOR, 1, 0, edit, key)).isEqualTo(drafts.change(AUTHOR, 1, 0, edit, key));
            assertThat(drafts.revisions(open().draft())).hasSize(1);
        });
    }

    private void begin() {
        drafts.begin(AUTHOR, 0, key()).orThrow();
    }

    private OpenDraft open() {
        return drafts.open().orElseThrow();
    }

    private Map<String, String> row(String id, Map<String, String> changed) {
        Map<String, String> row = new HashMap<>(open().row(id).orElseThrow());
        row.putAll(changed);
        return row;
    }

    private Outcome<Integer> edit(String id, Map<String, String> changed) {
        return change(AUTHOR, open().draft().revision(), new MatterEdit(row(id, changed), false));
    }

    private Outcome<Integer> change(Actor actor, int seen, Edit edit) {
        return drafts.change(actor, open().draft().number(), seen, edit, key());
    }

    private Outcome<Integer> submit(LocalDate from) {
        return reviews.submit(AUTHOR, open().draft().revision(), "演示改动", from, key());
    }

    private Matter matter(String id) {
        return catalogues.current().catalogue().matter(id).orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }

    private static Actor actor(String name) {
        return new Actor(UUID.randomUUID(), name, Role.BUREAU, "441400", null, null);
    }

    private static void in(String jurisdiction, Runnable work) {
        Jurisdiction.within(jurisdiction, work);
    }
}
