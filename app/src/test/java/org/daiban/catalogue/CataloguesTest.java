package org.daiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
class CataloguesTest {

    private static final String MATTERS = BundledFiles.all().get(CatalogueFiles.MATTERS);
    private static final String RENAMED = MATTERS.replace("项目代码赋码", "项目代码登记");

    @Autowired
    Catalogues catalogues;

    @Autowired
    CatalogueStore store;

    @Autowired
    Once once;

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
            assertThat(publish(RENAMED, 1)).isEqualTo(Outcome.done(2));
            assertThat(name("A01", catalogues.current())).startsWith("项目代码登记");
            assertThat(name("A01", catalogues.version(1).orElseThrow())).startsWith("项目代码赋码");
            assertThat(catalogues.version(3)).isEmpty();
            return null;
        });
        in("920003", () -> assertThat(name("A01", catalogues.current())).startsWith("项目代码赋码"));
    }

    @Test
    void a_version_that_holds_from_a_later_day_is_in_force_on_that_day_and_not_before() {
        in("920004", () -> {
            LocalDate day = LocalDate.now().plusDays(9);
            assertThat(publish(RENAMED, 1, day)).isEqualTo(Outcome.done(2));
            assertThat(catalogues.current().version()).isEqualTo(1);
            assertThat(store.inForce(day.minusDays(1))).isEqualTo(1);
            assertThat(store.inForce(day)).isEqualTo(2);
            return null;
        });
    }

    @Test
    void R02_21_who_saw_an_older_version_is_told_who_was_faster() {
        in("920005", () -> {
            publish(RENAMED, 1);
            assertThat(publish(MATTERS, 1).refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.code()).isEqualTo("R02-21");
                assertThat(refusal.sentence()).contains("演示局长", "第 2 版");
            });
            return null;
        });
    }

    @Test
    void R02_37_a_day_that_has_passed_is_no_day_to_begin() {
        in("920006", () -> assertThat(publish(RENAMED, 1, LocalDate.now().minusDays(1)).refusals()).extracting(Refusal::code).containsExactly("R02-37"));
    }

    @Test
    void R02_38_no_version_overtakes_one_that_waits_for_its_day() {
        in("920007", () -> {
            publish(RENAMED, 1, LocalDate.now().plusDays(9));
            assertThat(publish(MATTERS, 2).refusals()).extracting(Refusal::code).containsExactly("R02-38");
            return null;
        });
    }

    @Test
    void a_waiting_version_taken_back_never_holds_and_its_number_is_not_used_again() {
        in("920008", () -> {
            LocalDate day = LocalDate.now().plusDays(9);
            publish(RENAMED, 1, day);
            assertThat(catalogues.recall(bureau(), 2, "文件推迟", UUID.randomUUID())).isEqualTo(Outcome.done(2));
            assertThat(store.inForce(day)).isEqualTo(1);
            assertThat(catalogues.versions().get(0).recall()).isPresent();
            assertThat(publish(RENAMED, 2)).isEqualTo(Outcome.done(3));
            assertThat(catalogues.current().version()).isEqualTo(3);
            return null;
        });
    }

    @Test
    void R02_41_and_42_a_version_in_force_is_not_taken_back_and_a_reason_is_asked() {
        in("920009", () -> {
            publish(RENAMED, 1);
            assertThat(catalogues.recall(bureau(), 2, " ", UUID.randomUUID()).refusals()).extracting(Refusal::code).containsExactly("R02-41", "R02-42");
            return null;
        });
    }

    private Outcome<Integer> publish(String matters, int basedOn) {
        return publish(matters, basedOn, LocalDate.now());
    }

    private Outcome<Integer> publish(String matters, int basedOn, LocalDate from) {
        Map<String, String> files = new HashMap<>(BundledFiles.all());
        files.put(CatalogueFiles.MATTERS, matters);
        catalogues.current();
        var outcome = once.run(UUID.randomUUID(), String::valueOf, Integer::valueOf,
                () -> catalogues.publish(bureau(), new NewVersion(files, basedOn, 0, from, "演示改动", "演示编写人")));
        catalogues.published();
        return outcome;
    }

    private static Actor bureau() {
        return new Actor(UUID.randomUUID(), "演示局长", Role.BUREAU, Jurisdiction.current(), null, null);
    }

    private static String name(String id, PublishedCatalogue catalogue) {
        return catalogue.catalogue().matter(id).orElseThrow().name();
    }

    private static <T> T in(String jurisdiction, Supplier<T> work) {
        return Jurisdiction.within(jurisdiction, work);
    }
}
