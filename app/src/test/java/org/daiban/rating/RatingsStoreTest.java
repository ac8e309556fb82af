package org.daiban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.closing.EndWorld;
import org.daiban.jurisdiction.Calendars;
import org.daiban.notice.LinkToken;
import org.daiban.notice.Outbox;
import org.daiban.notice.TextWriter;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ratings, links, follow-ups and calls on a real database, in a county of its own. */
@DaibanTest
class RatingsStoreTest {

    private static final String COUNTY = "441422";

    @Autowired
    ApplicationContext house;
    @Autowired
    Ratings ratings;
    @Autowired
    RatingLinks links;
    @Autowired
    FollowUps followUps;
    @Autowired
    Calls calls;
    @Autowired
    RatingTerms ratingTerms;
    @Autowired
    RatingList list;
    @Autowired
    RatingStore store;
    @Autowired
    FollowUpStore followUpStore;
    @Autowired
    CallStore callStore;
    @Autowired
    TermsStore terms;
    @Autowired
    RatingText text;
    @Autowired
    Calendars calendars;
    @Autowired
    Timers timers;
    @Autowired
    Outbox outbox;
    @Autowired
    Once once;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    Clock clock;

    private EndWorld world;

    @BeforeEach
    void live() {
        world = new EndWorld(house, COUNTY);
    }

    @Test
    void R22_171_what_is_not_delivered_is_neither_rated_nor_called_about() {
        assertThat(codes(() -> ratings.rate(world.owner, world.caseFile, of(Level.GOOD), key()))).containsExactly("R22-171");
        assertThat(codes(() -> calls.record(world.officer, world.caseFile, call(Level.GOOD), 0, key()))).containsExactly("R22-171");
    }

    @Test
    void R22_172_R22_173_one_rating_of_a_case_file_with_one_of_five_levels() {
        world.delivered();
        assertThat(codes(() -> ratings.rate(world.owner, world.caseFile, new NewRating(null, Map.of(), ""), key()))).containsExactly("R22-173");
        UUID key = key();
        assertThat(codes(() -> ratings.rate(world.owner, world.caseFile, of(Level.GOOD), key))).isEmpty();
        assertThat(codes(() -> ratings.rate(world.owner, world.caseFile, of(Level.GOOD), key))).as("the same submit again").isEmpty();
        assertThat(codes(() -> ratings.rate(world.owner, world.caseFile, of(Level.BAD), key()))).containsExactly("R22-172");
        assertThat(served().rating().orElseThrow().level()).isEqualTo(Level.GOOD);
        assertThat(served().followUp()).as("nothing to follow up").isEmpty();
    }

    @Test
    void R22_174_nobody_of_the_staff_rates_and_another_owner_finds_nothing() {
        world.delivered();
        assertThat(codes(() -> ratings.rate(world.officer, world.caseFile, of(Level.VERY_GOOD), key()))).containsExactly("R22-174");
        assertThat(codes(() -> ratings.rate(world.bureau, world.caseFile, of(Level.VERY_GOOD), key()))).containsExactly("R22-174");
        assertThat(within(() -> ratings.find(new EndWorld(house, COUNTY).officer, world.caseFile))).as("a colleague's").isEmpty();
    }

    @Test
    void the_link_of_the_text_rates_once_without_sign_in_and_a_guessed_one_opens_nothing() {
        world.delivered();
        String token = token();
        assertThat(within(() -> links.find(LinkToken.next().text()))).isEmpty();
        assertThat(within(() -> links.find("x".repeat(5000)))).isEmpty();
        assertThat(Jurisdiction.within("441424", () -> links.find(token))).as("in another county").isEmpty();
        assertThat(codes(() -> links.rate(token, of(Level.VERY_BAD), key()))).isEmpty();
        assertThat(codes(() -> links.rate(token, of(Level.GOOD), key()))).containsExactly("R22-172");
        assertThat(served().rating().orElseThrow().way()).isEqualTo(Rating.Way.LINK);
        assertThat(served().followUp().orElseThrow().level()).isEqualTo(Level.VERY_BAD);
        Integer kept = within(() -> transactions.execute(status -> jdbc.sql("select count(*) from rating.link_digest where digest = :token")
                .param("token", token).query(Integer.class).single()));
        assertThat(kept).as("kept as a digest only").isZero();
    }

    @Test
    void R22_175_a_link_is_over_after_its_last_day_and_its_text_is_not_sent_any_more() {
        world.delivered();
        String token = token();
        RatingStore.Link link = link();
        Clock later = Clock.fixed(link.expiresOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant(), clock.getZone());
        RatingLinks then = new RatingLinks(store, ratings, followUps, transactions, later);
        assertThat(codes(() -> then.rate(token, of(Level.GOOD), key()))).containsExactly("R22-175");
    }

    @Test
    void the_text_names_the_matter_and_nothing_personal() {
        world.delivered();
        UUID link = link().id();
        TextWriter.Outgoing outgoing = within(() -> transactions.execute(status -> text.write(link).orElseThrow()));
        assertThat(outgoing.phone()).isEqualTo("13800000000");
        assertThat(outgoing.words()).contains("请您评价", "/r/441422/rate/").doesNotContain("演示联系人", "13800000000");
    }

    @Test
    void R22_176_R22_177_R22_179_a_bad_rating_is_answered_objected_to_answered_again_and_closed() {
        world.delivered();
        within(() -> ratings.rate(world.owner, world.caseFile, of(Level.BAD), key()).orThrow());
        UUID id = served().followUp().orElseThrow().id();
        assertThat(codes(() -> followUps.answer(world.officer, id, "我来答", 1, key()))).as("the bureau's").hasSize(1);
        assertThat(codes(() -> followUps.close(world.bureau, id, FollowUpEvent.Outcome.MENDED, "好了", 1, key()))).containsExactly("R22-176");
        assertThat(codes(() -> followUps.answer(world.bureau, id, " ", 1, key()))).containsExactly("R22-177");
        assertThat(codes(() -> followUps.answer(world.bureau, id, "改了", 7, key()))).containsExactly("R22-179");
        assertThat(codes(() -> followUps.answer(world.bureau, id, "改了", 1, key()))).isEmpty();
        assertThat(codes(() -> followUps.object(world.owner, world.caseFile, "没有改", key()))).isEmpty();
        assertThat(codes(() -> followUps.object(world.owner, world.caseFile, "没有改", key()))).containsExactly("R22-176");
        assertThat(codes(() -> followUps.answer(world.bureau, id, "真改了", 3, key()))).isEmpty();
        assertThat(codes(() -> followUps.close(world.bureau, id, null, "好了", 4, key()))).containsExactly("R22-177");
        assertThat(codes(() -> followUps.close(world.bureau, id, FollowUpEvent.Outcome.MENDED, "好了", 4, key()))).isEmpty();
        assertThat(codes(() -> followUps.check(world.bureau, id, "再问", 5, key()))).as("closed for good").containsExactly("R22-176");
        FollowUps.Course course = within(() -> followUps.find(world.officer, id)).orElseThrow();
        assertThat(course.events()).extracting(FollowUpEvent::kind).containsExactly(FollowUpEventKind.OPENED, FollowUpEventKind.ANSWERED,
                FollowUpEventKind.OBJECTED, FollowUpEventKind.ANSWERED, FollowUpEventKind.CLOSED);
    }

    @Test
    void a_late_answer_is_noted_once_for_its_due_day() {
        world.delivered();
        within(() -> ratings.rate(world.owner, world.caseFile, of(Level.BAD), key()).orThrow());
        FollowUp opened = served().followUp().orElseThrow();
        assertThat(opened.dueOn()).isEqualTo(within(() -> calendars.current().plus(LocalDate.now(clock), 15).on()));
        assertThat(within(() -> reminder(opened.dueOn()).fire(opened.id()))).contains(morningAfter(opened.dueOn()));
        within(() -> reminder(opened.dueOn().plusDays(1)).fire(opened.id()));
        within(() -> reminder(opened.dueOn().plusDays(1)).fire(opened.id()));
        within(() -> reminder(opened.dueOn().plusDays(3)).fire(opened.id()));
        assertThat(within(() -> followUps.find(world.bureau, opened.id())).orElseThrow().events()).extracting(FollowUpEvent::kind)
                .containsExactly(FollowUpEventKind.OPENED, FollowUpEventKind.OVERDUE);
    }

    @Test
    void R22_178_a_call_is_recorded_and_a_bad_word_by_phone_is_no_rating_but_followed_up() {
        world.delivered();
        assertThat(codes(() -> calls.record(world.officer, world.caseFile, new NewCall(LocalDate.now(clock).plusDays(1), " ", true, "", Optional.empty()), 0,
                key()))).containsExactly("R22-178", "R22-178", "R22-178");
        assertThat(codes(() -> calls.record(world.officer, world.caseFile, new NewCall(LocalDate.now(clock), "李演示", false, "没人接", Optional.of(Level.BAD)), 0,
                key()))).isEmpty();
        assertThat(served().followUp()).as("nobody was reached").isEmpty();
        assertThat(codes(() -> calls.record(world.officer, world.caseFile, call(Level.BAD), 0, key()))).containsExactly("R22-179");
        assertThat(codes(() -> calls.record(world.officer, world.caseFile, call(Level.BAD), 1, key()))).isEmpty();
        assertThat(served().rating()).isEmpty();
        assertThat(served().followUp().orElseThrow().byPhone()).isTrue();
        RatingList.Figures figures = figures();
        assertThat(figures.byPhone()).isEqualTo(1);
        assertThat(figures.rated()).isZero();
    }

    @Test
    void a_case_file_is_to_be_called_from_its_day_on_until_somebody_is_reached() {
        world.delivered();
        LocalDate callOn = served().callOn();
        assertThat(callOn).isEqualTo(within(() -> calendars.current().plus(LocalDate.now(clock), 5).on()));
        assertThat(due(callOn.minusDays(1))).doesNotContain(world.caseFile);
        assertThat(due(callOn)).contains(world.caseFile);
        within(() -> calls.record(world.officer, world.caseFile, call(Level.GOOD), 0, key()).orThrow());
        assertThat(due(callOn)).doesNotContain(world.caseFile);
    }

    @Test
    void figures_count_what_was_given_and_nothing_else() {
        world.delivered();
        RatingList.Figures before = figures();
        assertThat(before.delivered()).isEqualTo(1);
        assertThat(before.answered()).as("no default").isZero();
        within(() -> ratings.rate(world.owner, world.caseFile, of(Level.BAD), key()).orThrow());
        RatingList.Figures after = figures();
        assertThat(after.answered()).isEqualTo(100);
        assertThat(after.bad()).isEqualTo(1);
        assertThat(within(() -> list.rated(filter(Level.BAD), null, 10))).extracting(Served::caseFile).containsExactly(world.caseFile);
        assertThat(within(() -> list.rated(filter(Level.GOOD), null, 10))).isEmpty();
    }

    @Test
    void R22_180_the_bureau_sets_the_days_from_a_day_on_with_a_reason() {
        String elsewhere = "441426";
        Terms wrong = new Terms(1, LocalDate.now(clock).minusDays(1), 0, 500, 10, " ", "");
        assertThat(Jurisdiction.within(elsewhere, () -> ratingTerms.set(world.bureau, wrong, key())).refusals()).extracting(Refusal::code)
                .containsOnly("R22-180").hasSize(4);
        Terms right = new Terms(1, LocalDate.now(clock), 3, 10, 20, "演示依据", "");
        assertThat(Jurisdiction.within(elsewhere, () -> ratingTerms.set(world.officer, right, key())).isDone()).isFalse();
        Jurisdiction.within(elsewhere, () -> ratingTerms.set(world.bureau, right, key()).orThrow());
        assertThat(Jurisdiction.within(elsewhere, () -> ratingTerms.set(world.bureau, right, key())).isDone()).as("an old page").isFalse();
        assertThat(Jurisdiction.within(elsewhere, ratingTerms::history).current().followUpDays()).isEqualTo(10);
    }

    private FollowUpReminder reminder(LocalDate today) {
        Clock then = Clock.fixed(today.atTime(9, 0).atZone(clock.getZone()).toInstant(), clock.getZone());
        FollowUps thenDoor = new FollowUps(followUpStore, store, terms, calendars, timers, outbox, once, then);
        return new FollowUpReminder(thenDoor, followUpStore, transactions, once, then);
    }

    private Instant morningAfter(LocalDate day) {
        return day.plusDays(1).atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    private List<UUID> due(LocalDate today) {
        Clock then = Clock.fixed(today.atTime(9, 0).atZone(clock.getZone()).toInstant(), clock.getZone());
        Calls thenDoor = new Calls(callStore, store, followUps, once, then);
        return within(() -> transactions.execute(status -> thenDoor.due(world.officer, null, 50))).stream().map(Served::caseFile).toList();
    }

    private RatingList.Filter filter(Level level) {
        return new RatingList.Filter(LocalDate.now(clock), LocalDate.now(clock), world.officer.account(), null, level);
    }

    private RatingList.Figures figures() {
        return within(() -> list.byUnit(filter(null))).get(0);
    }

    private Served served() {
        return within(() -> ratings.find(world.bureau, world.caseFile)).orElseThrow();
    }

    private RatingStore.Link link() {
        return within(() -> transactions.execute(status -> {
            UUID id = jdbc.sql("select id from rating.link where case_file = :file order by id limit 1")
                    .param("file", world.caseFile).query(UUID.class).single();
            return store.link(id).orElseThrow();
        }));
    }

    private String token() {
        UUID link = link().id();
        String words = within(() -> transactions.execute(status -> text.write(link).orElseThrow().words()));
        return words.replaceAll("(?s).*/rate/([\\w-]+).*", "$1");
    }

    private static NewRating of(Level level) {
        return new NewRating(level, Map.of(), "");
    }

    private NewCall call(Level level) {
        return new NewCall(LocalDate.now(clock), "李演示", true, "说了几句", Optional.of(level));
    }

    private static List<String> codes(Supplier<Outcome<UUID>> command) {
        return within(command).refusals().stream().map(Refusal::code).toList();
    }

    private static <T> T within(Supplier<T> work) {
        return Jurisdiction.within(COUNTY, work);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
