package org.daiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daiban.engine.Problem;
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
class CataloguesTest {

    private static final String MATTERS = BundledFiles.all().get(CatalogueFiles.MATTERS);
    private static final String FACTS = BundledFiles.all().get(CatalogueFiles.FACTS);
    private static final String RENAMED = MATTERS.replace("项目代码赋码", "项目代码登记");

    @Autowired
    Catalogues catalogues;

    @Test
    void the_bundled_catalogue_is_the_first_version() {
        in("920001", () -> {
            assertThat(catalogues.current().version()).isEqualTo(1);
            assertThat(catalogues.current().catalogue().matters()).hasSize(84);
            assertThat(catalogues.versions()).extracting(CatalogueVersion::version).containsExactly(1);
            return null;
        });
    }

    @Test
    void a_published_catalogue_is_in_force_here_alone_and_the_old_one_stays_readable() {
        in("920002", () -> {
            assertThat(publish(RENAMED, "", 1)).isEqualTo(Outcome.done(2));
            assertThat(name("A01", catalogues.current())).startsWith("项目代码登记");
            assertThat(name("A01", catalogues.version(1).orElseThrow())).startsWith("项目代码赋码");
            assertThat(catalogues.version(3)).isEmpty();
            return null;
        });
        in("920003", () -> assertThat(name("A01", catalogues.current())).startsWith("项目代码赋码"));
    }

    @Test
    void a_check_says_what_would_change_and_keeps_nothing() {
        in("920004", () -> {
            CatalogueCheck check = catalogues.check(new CataloguePublication(RENAMED, FACTS, "", 1));
            assertThat(check.difference().matters().changed()).singleElement().asString().startsWith("A01 项目代码登记");
            assertThat(check.difference().facts().isEmpty()).isTrue();
            assertThat(catalogues.current().version()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void R02_21_who_saw_an_older_version_is_told_who_was_faster() {
        in("920005", () -> {
            publish(RENAMED, "", 1);
            assertThat(publish(MATTERS, "", 1).refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.code()).isEqualTo("R02-21");
                assertThat(refusal.sentence()).contains("演示局长", "第 2 版");
            });
            return null;
        });
    }

    @Test
    void R02_22_an_unchanged_catalogue_is_not_published_again() {
        in("920006", () -> assertThat(publish(MATTERS, FACTS, 1).refusals()).extracting(Refusal::code).containsExactly("R02-22"));
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments("no CSV at all", "今天天气很好", "", "matters.csv"),
                arguments("only a head", MATTERS.lines().findFirst().orElseThrow() + "\r\n", "", "matters.csv"),
                arguments("a lost column", MATTERS.replaceFirst("legal_basis", "basis"), "", "matters.csv"),
                arguments("a matter twice", MATTERS + MATTERS.lines().skip(1).findFirst().orElseThrow() + "\r\n", "", "matters.csv"),
                arguments("an unknown unit", MATTERS.replaceFirst("WORKING_DAYS", "FORTNIGHTS"), "", "matters.csv"),
                arguments("an unknown fact", MATTERS.replace("landSupply", "landGift"), "", "matters.csv"),
                arguments("an open quote", MATTERS + "\"", "", "matters.csv"),
                arguments("no JSON", "", "{\"facts\":", "facts.json"),
                arguments("JSON of another kind", "", "[1,2,3]", "facts.json"),
                arguments("a question without words", "", FACTS.replaceFirst("\"question\": \"[^\"]+\"", "\"question\": \"\""), "facts.json"),
                arguments("an unknown kind of answer", "", FACTS.replaceFirst("\"boolean\"", "\"feeling\""), "facts.json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void a_bad_file_is_refused_with_file_row_and_sentence_and_nothing_is_kept(String what, String matters, String facts, String file) {
        in("920007", () -> {
            List<Problem> problems = catalogues.check(new CataloguePublication(matters, facts, "", 1)).problems();
            assertThat(problems).anySatisfy(problem -> assertThat(problem.file()).isEqualTo(file));
            assertThat(problems).allSatisfy(problem -> assertThat(problem.sentence()).matches("(?s).*\\p{IsHan}.*。").doesNotContain("Exception"));
            assertThat(publish(matters, facts, 1).refusals()).hasSameSizeAs(problems);
            assertThat(catalogues.current().version()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void several_faults_in_both_files_are_told_at_once() {
        in("920008", () -> {
            String matters = MATTERS.replaceFirst("WORKING_DAYS", "FORTNIGHTS").replaceFirst("行政许可", "行政恩赐");
            List<Problem> problems = catalogues.check(new CataloguePublication(matters, FACTS.replaceFirst("\"boolean\"", "\"feeling\""), "", 1)).problems();
            assertThat(problems).extracting(Problem::file).contains("matters.csv", "facts.json");
            assertThat(problems).hasSizeGreaterThan(2);
            return null;
        });
    }

    private Outcome<Integer> publish(String matters, String facts, int seen) {
        Actor bureau = new Actor(UUID.randomUUID(), "演示局长", Role.BUREAU, Jurisdiction.current(), null, null);
        return catalogues.publish(bureau, new CataloguePublication(matters, facts, "演示改动", seen), UUID.randomUUID());
    }

    private static String name(String id, PublishedCatalogue catalogue) {
        return catalogue.catalogue().matter(id).orElseThrow().name();
    }

    private static <T> T in(String jurisdiction, Supplier<T> work) {
        return Jurisdiction.within(jurisdiction, work);
    }
}
