package org.daiban.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.help.HelpWorld;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.test.DaibanTest;
import org.daiban.timer.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer's work in another's hands, on a real database. */
@DaibanTest
class WorkHandoversStoreTest {

    private static final String COUNTY = "441426";

    @Autowired
    ApplicationContext house;
    @Autowired
    WorkHandovers handovers;
    @Autowired
    UnansweredHandover unanswered;
    @Autowired
    Accounts accounts;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    HandoverStore store;
    @Autowired
    OpenWork work;
    @Autowired
    Calendars calendars;
    @Autowired
    Timers timers;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    Once once;
    @Autowired
    Clock clock;

    private HelpWorld world;
    private Actor a;
    private Actor b;
    private LocalDate today;

    @BeforeEach
    void people() {
        world = new HelpWorld(house, COUNTY);
        a = world.officer;
        b = officer("代班人");
        today = LocalDate.now(clock);
    }

    @Test
    void accepted_it_is_seen_from_the_first_day_to_the_last_and_ends_by_itself() {
        UUID id = offered(today, today.plusDays(2));
        assertThat(sees(b)).as("before it is accepted").doesNotContain(world.caseFile);
        assertThat(within(() -> handovers.accept(b, id, key())).isDone()).isTrue();
        assertThat(sees(b)).contains(world.caseFile);
        assertThat(within(() -> handovers.of(b.account()))).containsEntry(a.account(), a.name());
        WorkHandover kept = detail(id).handover();
        assertThat(kept.isInForceOn(today.plusDays(2))).isTrue();
        assertThat(kept.isInForceOn(today.plusDays(3))).as("the day after the last").isFalse();
        assertThat(on(today.plusDays(3)).of(b.account())).isEmpty();
        assertThat(on(today.plusDays(2)).of(b.account())).isNotEmpty();
        assertThat(sees(a)).as("one's own work stays in sight").contains(world.caseFile);
    }

    @Test
    void the_list_holds_the_open_work_with_a_word_to_each() {
        UUID id = within(() -> handovers.offer(a, new NewHandover(a.account(), b.account(), AwayFor.ILLNESS, today, today, " 急件先办 ",
                Map.of(world.caseFile, "图审意见周四到")), key())).orThrow();
        HandoverDetail detail = detail(id);
        assertThat(detail.handover().remark()).isEqualTo("急件先办");
        assertThat(detail.lines()).filteredOn(line -> line.kind() == HandoverLine.Kind.CASE_FILE).singleElement()
                .satisfies(line -> assertThat(line.remark()).isEqualTo("图审意见周四到"));
        assertThat(detail.lines()).filteredOn(line -> line.kind() == HandoverLine.Kind.PROJECT).hasSize(1);
    }

    @Test
    void the_same_submit_twice_is_one_and_a_second_acceptance_is_refused() {
        UUID key = key();
        NewHandover wanted = wanted(today, today);
        UUID id = within(() -> handovers.offer(a, wanted, key)).orThrow();
        assertThat(within(() -> handovers.offer(a, wanted, key)).orThrow()).isEqualTo(id);
        UUID answer = key();
        within(() -> handovers.accept(b, id, answer)).orThrow();
        assertThat(within(() -> handovers.accept(b, id, answer)).isDone()).as("the same key again").isTrue();
        assertThat(codes(within(() -> handovers.accept(b, id, key())))).containsExactly("R09-5");
        assertThat(detail(id).events()).extracting(HandoverEvent::kind)
                .containsExactly(HandoverEventKind.OFFERED, HandoverEventKind.ACCEPTED);
    }

    @Test
    void R09_1_to_R09_3_all_that_is_wrong_is_said_at_once() {
        assertThat(codes(within(() -> handovers.offer(a, new NewHandover(a.account(), a.account(), null, today.minusDays(1), null, "", Map.of()), key()))))
                .containsExactly("R09-1", "", "R09-3");
        assertThat(codes(within(() -> handovers.offer(a, new NewHandover(a.account(), UUID.randomUUID(), AwayFor.LEAVE, today, today.minusDays(1), "", Map.of()), key()))))
                .containsExactly("R09-2", "R09-3");
        assertThat(codes(within(() -> handovers.offer(a, new NewHandover(a.account(), null, AwayFor.LEAVE, today, today.plusYears(2), "字".repeat(501), Map.of()), key()))))
                .containsExactly("R09-2", "", "R09-3");
    }

    @Test
    void R09_4_the_same_day_goes_to_one_person_only() {
        UUID first = offered(today.plusDays(3), today.plusDays(5));
        Actor c = officer("第三人");
        NewHandover touching = new NewHandover(a.account(), c.account(), AwayFor.LEAVE, today.plusDays(5), today.plusDays(9), "", Map.of());
        assertThat(codes(within(() -> handovers.offer(a, touching, key())))).containsExactly("R09-4");
        NewHandover after = new NewHandover(a.account(), c.account(), AwayFor.LEAVE, today.plusDays(6), today.plusDays(9), "", Map.of());
        assertThat(within(() -> handovers.offer(a, after, key())).isDone()).isTrue();
        within(() -> handovers.withdraw(a, first, key())).orThrow();
        NewHandover again = new NewHandover(a.account(), c.account(), AwayFor.LEAVE, today.plusDays(3), today.plusDays(5), "", Map.of());
        assertThat(within(() -> handovers.offer(a, again, key())).isDone()).as("what was withdrawn frees its days").isTrue();
    }

    @Test
    void R09_4_two_at_the_same_moment_leave_one() throws Exception {
        Actor c = officer("第三人");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Outcome<UUID>>> offers = List.of(
                    () -> within(() -> handovers.offer(a, wanted(today, today), key())),
                    () -> within(() -> handovers.offer(a, new NewHandover(a.account(), c.account(), AwayFor.LEAVE, today, today, "", Map.of()), key())));
            int done = 0;
            for (Future<Outcome<UUID>> answer : both.invokeAll(offers)) {
                done += answer.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void R09_6_R09_7_only_the_other_answers_and_a_refusal_needs_a_reason() {
        UUID id = offered(today, today);
        assertThat(codes(within(() -> handovers.accept(a, id, key())))).containsExactly("R09-6");
        assertThat(codes(within(() -> handovers.refuse(world.bureau, id, "忙", key())))).containsExactly("R09-6");
        assertThat(codes(within(() -> handovers.refuse(b, id, "  ", key())))).containsExactly("R09-7");
        within(() -> handovers.refuse(b, id, "同一天要去现场", key())).orThrow();
        assertThat(detail(id).handover().state()).isEqualTo(HandoverState.REFUSED);
        assertThat(codes(within(() -> handovers.withdraw(a, id, key())))).containsExactly("R09-5");
        assertThat(sees(b)).doesNotContain(world.caseFile);
    }

    @Test
    void R09_8_R09_9_taken_back_at_once_by_the_officer_or_the_bureau_only() {
        UUID id = offered(today, today.plusDays(1));
        assertThat(codes(within(() -> handovers.takeBack(a, id, key())))).containsExactly("R09-8");
        within(() -> handovers.accept(b, id, key())).orThrow();
        assertThat(codes(within(() -> handovers.takeBack(b, id, key())))).containsExactly("R09-9");
        within(() -> handovers.takeBack(world.bureau, id, key())).orThrow();
        assertThat(sees(b)).doesNotContain(world.caseFile);
        assertThat(codes(within(() -> handovers.offer(b, wanted(today, today), key())))).as("another's work").contains("R09-9");
    }

    @Test
    void R09_10_what_is_past_is_not_accepted_any_more() {
        UUID id = offered(today, today);
        assertThat(codes(within(() -> on(today.plusDays(1)).accept(b, id, key())))).containsExactly("R09-10");
    }

    @Test
    void R09_11_who_is_away_on_those_days_is_named() {
        within(() -> handovers.offer(b, new NewHandover(b.account(), a.account(), AwayFor.LEAVE, today.plusDays(2), today.plusDays(4), "", Map.of()), key())).orThrow();
        assertThat(within(() -> handovers.away(b.account(), today, today.plusDays(2)))).isPresent();
        assertThat(within(() -> handovers.away(b.account(), today, today.plusDays(1)))).isEmpty();
    }

    @Test
    void unanswered_it_comes_before_the_bureau_once_however_often_the_timer_fires() {
        UUID id = offered(today, today.plusDays(5));
        within(() -> unanswered.fire(id));
        within(() -> unanswered.fire(id));
        HandoverDetail detail = detail(id);
        assertThat(detail.handover().state()).isEqualTo(HandoverState.UNANSWERED);
        assertThat(detail.events()).extracting(HandoverEvent::kind).containsExactly(HandoverEventKind.OFFERED, HandoverEventKind.REPORTED);
        within(() -> handovers.accept(b, id, key())).orThrow();
        within(() -> unanswered.fire(id));
        assertThat(detail(id).handover().state()).isEqualTo(HandoverState.ACCEPTED);
    }

    private UUID offered(LocalDate from, LocalDate to) {
        return within(() -> handovers.offer(a, wanted(from, to), key())).orThrow();
    }

    private NewHandover wanted(LocalDate from, LocalDate to) {
        return new NewHandover(a.account(), b.account(), AwayFor.LEAVE, from, to, "", Map.of());
    }

    private HandoverDetail detail(UUID id) {
        return within(() -> handovers.detail(id)).orElseThrow();
    }

    /** The case files an officer's desk shows. */
    private List<UUID> sees(Actor officer) {
        return within(() -> caseFiles.byRemaining(CaseFilter.open(handovers.with(officer.account())), null, 100).rows().stream()
                .map(file -> file.id()).toList());
    }

    /** The same door on another day. */
    private Looking on(LocalDate day) {
        Clock then = Clock.fixed(day.atTime(10, 0).atZone(clock.getZone()).toInstant(), clock.getZone());
        return new Looking(new WorkHandovers(store, work, accounts, calendars, timers, transactions, once, then));
    }

    private record Looking(WorkHandovers door) {
        Map<UUID, String> of(UUID officer) {
            return Jurisdiction.within(COUNTY, () -> door.of(officer));
        }

        Outcome<UUID> accept(Actor actor, UUID id, UUID key) {
            return door.accept(actor, id, key);
        }
    }

    private Actor officer(String name) {
        return within(() -> accounts.openDemo("handover-" + UUID.randomUUID().toString().substring(0, 8), name, Role.OFFICER, "", null, null));
    }

    private static List<String> codes(Outcome<UUID> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }

    private static <T> T within(Supplier<T> work) {
        return Jurisdiction.within(COUNTY, work);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
