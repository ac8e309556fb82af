package org.daiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the library refuses, and what it keeps. */
@DaibanTest
class PoliciesStoreTest {

    private static final String PLACE = "441424";
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @Autowired
    Policies policies;

    private final Actor zhong = new Actor(UUID.randomUUID(), "钟敏", Role.BUREAU, PLACE, null, null);
    private final Actor luo = new Actor(UUID.randomUUID(), "罗建平", Role.BUREAU, PLACE, null, null);
    private final Actor officer = new Actor(UUID.randomUUID(), "林晓岚", Role.OFFICER, PLACE, null, null);

    @Test
    void R16_1_who_wrote_it_may_not_publish_it() {
        UUID id = draft(LibraryWorld.facts("甲", ""));
        assertThat(refused(() -> policies.publish(zhong, id, 0, key()))).containsExactly("R16-1");
        assertThat(in(() -> policies.shown(id))).isEmpty();
        assertThat(in(() -> policies.publish(luo, id, 0, key())).isDone()).isTrue();
        assertThat(in(() -> policies.shown(id))).isPresent();
        in(() -> policies.change(luo, id, LibraryWorld.facts("甲二", ""), "改", 1, key())).orThrow();
        assertThat(refused(() -> policies.publish(luo, id, 2, key()))).containsExactly("R16-1");
        assertThat(in(() -> policies.publish(zhong, id, 2, key())).isDone()).isTrue();
    }

    @Test
    void R16_2_a_number_is_borne_once_however_it_is_typed() {
        String serial = number();
        draft(LibraryWorld.facts("甲", "演示〔2020〕" + serial + "号"));
        assertThat(refused(() -> policies.draft(zhong, LibraryWorld.facts("乙", "演示[2020] " + serial + "号"), key()))).containsExactly("R16-2");
        UUID dropped = draft(LibraryWorld.facts("丙", "演示〔2019〕" + serial + "号"));
        in(() -> policies.drop(zhong, dropped, 0, key())).orThrow();
        draft(LibraryWorld.facts("丁", "演示〔2019〕" + serial + "号"));
    }

    @Test
    void R16_3_nothing_ends_before_it_begins() {
        assertThat(refused(() -> policies.draft(zhong, LibraryWorld.facts("甲", "", DAY, DAY.minusDays(1), List.of(), List.of()), key()))).containsExactly("R16-3");
        UUID id = published(LibraryWorld.facts("乙", ""));
        assertThat(refused(() -> policies.repeal(zhong, id, DAY.minusDays(1), "依据", 1, key()))).containsExactly("R16-3");
    }

    @Test
    void R16_4_nothing_replaces_itself_directly_or_through_others() {
        UUID first = published(LibraryWorld.facts("甲", ""));
        UUID second = published(LibraryWorld.facts("乙", "", DAY, null, List.of(first), List.of()));
        UUID third = published(LibraryWorld.facts("丙", "", DAY, null, List.of(second), List.of()));
        assertThat(refused(() -> policies.change(zhong, first, LibraryWorld.facts("甲", "", DAY, null, List.of(third), List.of()), "改", 2, key())))
                .containsExactly("R16-4");
        assertThat(refused(() -> policies.change(zhong, third, LibraryWorld.facts("丙", "", DAY, null, List.of(third), List.of()), "改", 1, key())))
                .contains("R16-4");
    }

    @Test
    void R16_5_a_matter_concerned_stands_in_the_catalogue() {
        assertThat(refused(() -> policies.draft(zhong, LibraryWorld.facts("甲", "", DAY, null, List.of(), List.of("C06", "Z99")), key()))).containsExactly("R16-5");
    }

    @Test
    void R16_6_what_is_to_be_replaced_was_published() {
        UUID draft = draft(LibraryWorld.facts("甲", ""));
        assertThat(refused(() -> policies.draft(zhong, LibraryWorld.facts("乙", "", DAY, null, List.of(draft), List.of()), key()))).containsExactly("R16-6");
        assertThat(refused(() -> policies.draft(zhong, LibraryWorld.facts("乙", "", DAY, null, List.of(UUID.randomUUID()), List.of()), key()))).containsExactly("R16-6");
    }

    @Test
    void R16_7_nothing_is_replaced_twice() {
        UUID old = published(LibraryWorld.facts("甲", ""));
        published(LibraryWorld.facts("乙", "", DAY, null, List.of(old), List.of()));
        assertThat(refused(() -> policies.draft(zhong, LibraryWorld.facts("丙", "", DAY, null, List.of(old), List.of()), key()))).containsExactly("R16-7");
    }

    @Test
    void R16_8_a_published_replacement_stays() {
        UUID old = published(LibraryWorld.facts("甲", ""));
        UUID now = published(LibraryWorld.facts("乙", "", DAY, null, List.of(old), List.of()));
        assertThat(refused(() -> policies.change(zhong, now, LibraryWorld.facts("乙", ""), "改", 1, key()))).containsExactly("R16-8");
    }

    @Test
    void R16_9_and_R16_10_only_what_waits_is_published_and_only_what_stands_is_ended() {
        UUID id = published(LibraryWorld.facts("甲", ""));
        assertThat(refused(() -> policies.publish(luo, id, 1, key()))).containsExactly("R16-9");
        assertThat(refused(() -> policies.drop(zhong, id, 1, key()))).containsExactly("R16-10");
        UUID draft = draft(LibraryWorld.facts("乙", ""));
        assertThat(refused(() -> policies.repeal(zhong, draft, DAY, "依据", 0, key()))).containsExactly("R16-10");
        in(() -> policies.drop(zhong, draft, 0, key())).orThrow();
        assertThat(refused(() -> policies.publish(luo, draft, 1, key()))).containsExactly("R16-10");
    }

    @Test
    void R16_11_a_source_is_an_address() {
        for (String source : List.of("javascript:alert(1)", "www.example.test", "http://", "data:text/html,x")) {
            PolicyFacts facts = new PolicyFacts("甲", "", "", Level.CITY, DAY, null, null, List.of(), "正文", false, List.of(), List.of(), source, "");
            assertThat(refused(() -> policies.draft(zhong, facts, key()))).as(source).containsExactly("R16-11");
        }
    }

    @Test
    void R16_13_a_successor_does_not_begin_before_what_it_replaces() {
        UUID old = published(LibraryWorld.facts("甲", ""));
        assertThat(refused(() -> policies.draft(zhong, LibraryWorld.facts("乙", "", DAY.minusDays(1), null, List.of(old), List.of()), key()))).containsExactly("R16-13");
    }

    @Test
    void all_that_is_wrong_comes_at_once() {
        String serial = number();
        draft(LibraryWorld.facts("甲", "演示〔2021〕" + serial + "号"));
        PolicyFacts wrong = LibraryWorld.facts("", "演示〔2021〕" + serial + "号", DAY, DAY.minusDays(1), List.of(UUID.randomUUID()), List.of("Z99"));
        assertThat(in(() -> policies.draft(zhong, wrong, key())).refusals().stream().map(Refusal::field))
                .containsExactly("title", "number", "validUntil", "matters", "replaces");
    }

    @Test
    void R22_31_who_saw_an_older_page_is_told_who_was_first() {
        UUID id = draft(LibraryWorld.facts("甲", ""));
        in(() -> policies.change(luo, id, LibraryWorld.facts("甲二", ""), "", 0, key())).orThrow();
        Outcome<UUID> second = in(() -> policies.change(zhong, id, LibraryWorld.facts("甲三", ""), "", 0, key()));
        assertThat(second.refusals().get(0).code()).isEqualTo("R22-31");
        assertThat(second.refusals().get(0).sentence()).contains("罗建平", "修改");
    }

    @Test
    void a_change_is_not_seen_before_a_second_person_published_it_and_every_version_is_kept() {
        UUID id = published(LibraryWorld.facts("甲", ""));
        in(() -> policies.change(zhong, id, LibraryWorld.facts("甲，更正", ""), "标题错了", 1, key())).orThrow();
        assertThat(in(() -> policies.shown(id)).orElseThrow().policy().facts().title()).isEqualTo("甲");
        in(() -> policies.publish(luo, id, 2, key())).orThrow();
        assertThat(in(() -> policies.shown(id)).orElseThrow().policy().facts().title()).isEqualTo("甲，更正");
        Policies.History history = in(() -> policies.history(zhong, id)).orElseThrow();
        assertThat(history.versions()).extracting(version -> version.facts().title()).containsExactly("甲，更正", "甲");
        assertThat(history.events()).extracting(PolicyEvent::kind).containsExactly(PolicyEvent.Kind.DRAFTED, PolicyEvent.Kind.PUBLISHED,
                PolicyEvent.Kind.CHANGED, PolicyEvent.Kind.PUBLISHED);
        assertThat(history.events().get(2).reason()).isEqualTo("标题错了");
    }

    @Test
    void a_replaced_policy_holds_until_the_day_before_its_successor_begins() {
        UUID old = published(LibraryWorld.facts("甲", ""));
        published(LibraryWorld.facts("乙", "", LocalDate.of(2026, 8, 15), null, List.of(old), List.of()));
        Policy replaced = in(() -> policies.shown(old)).orElseThrow().policy();
        assertThat(replaced.on(LocalDate.of(2026, 8, 14))).isEqualTo(Policy.Validity.IN_FORCE);
        assertThat(replaced.on(LocalDate.of(2026, 8, 15))).isEqualTo(Policy.Validity.REPLACED);
    }

    @Test
    void it_holds_from_its_first_to_its_last_day_both_included() {
        UUID id = published(LibraryWorld.facts("甲", "", DAY, LocalDate.of(2024, 12, 31), List.of(), List.of()));
        Policy policy = in(() -> policies.shown(id)).orElseThrow().policy();
        assertThat(policy.on(DAY.minusDays(1))).isEqualTo(Policy.Validity.UPCOMING);
        assertThat(policy.on(DAY)).isEqualTo(Policy.Validity.IN_FORCE);
        assertThat(policy.on(LocalDate.of(2024, 12, 31))).isEqualTo(Policy.Validity.IN_FORCE);
        assertThat(policy.on(LocalDate.of(2025, 1, 1))).isEqualTo(Policy.Validity.LAPSED);
    }

    @Test
    void the_same_key_twice_is_one_draft_and_only_the_bureau_writes() {
        UUID key = key();
        UUID once = in(() -> policies.draft(zhong, LibraryWorld.facts("甲", ""), key)).orThrow();
        assertThat(in(() -> policies.draft(zhong, LibraryWorld.facts("甲", ""), key)).orThrow()).isEqualTo(once);
        assertThat(in(() -> policies.draft(officer, LibraryWorld.facts("甲", ""), key())).isDone()).isFalse();
        assertThat(in(() -> policies.history(officer, once))).isEmpty();
        assertThat(Jurisdiction.within("441481", () -> policies.history(zhong, once))).isEmpty();
    }

    private UUID draft(PolicyFacts facts) {
        return in(() -> policies.draft(zhong, facts, key())).orThrow();
    }

    private UUID published(PolicyFacts facts) {
        UUID id = draft(facts);
        return in(() -> policies.publish(luo, id, 0, key())).orThrow();
    }

    private List<String> refused(Supplier<Outcome<UUID>> command) {
        return in(command).refusals().stream().map(Refusal::code).toList();
    }

    private static <T> T in(Supplier<T> work) {
        return Jurisdiction.within(PLACE, work);
    }

    private static String number() {
        return String.valueOf((System.nanoTime() / 1000) % 90_000 + 1);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
