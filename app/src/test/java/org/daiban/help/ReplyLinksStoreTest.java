package org.daiban.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.jurisdiction.Calendars;
import org.daiban.notice.LinkToken;
import org.daiban.notice.TextWriter;
import org.daiban.roster.Rosters;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links: what opens, for how long, and for whom; and what climbs when nobody answers. In a county of its own. */
@DaibanTest
class ReplyLinksStoreTest {

    private static final String COUNTY = "441423";
    private static HelpWorld world;

    @Autowired
    ApplicationContext house;
    @Autowired
    HelpRequests requests;
    @Autowired
    HelpReplies replies;
    @Autowired
    ReplyLinks links;
    @Autowired
    HelpStore store;
    @Autowired
    LinkStore linkStore;
    @Autowired
    LinkText text;
    @Autowired
    HelpRecord record;
    @Autowired
    Rosters rosters;
    @Autowired
    Calendars calendars;
    @Autowired
    Once once;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    Clock clock;

    @BeforeEach
    void open() {
        if (world == null) {
            world = new HelpWorld(house, COUNTY);
        }
    }

    @Test
    void a_link_opens_its_own_request_and_answers_it_once() {
        UUID id = asked();
        String token = token(id, "丘骨干");
        ReplyLinks.Opened opened = within(() -> links.find(token)).orElseThrow();
        assertThat(opened.request().id()).isEqualTo(id);
        within(() -> links.opened(token).orThrow());
        within(() -> links.opened(token).orThrow());
        assertThat(codes(() -> links.answer(token, words("可以。"), key()))).isEmpty();
        assertThat(codes(() -> links.answer(token, words("再答。"), key()))).containsExactly("R11-16");
        assertThat(within(() -> links.find(token)).orElseThrow().standing()).isEqualTo(LinkStanding.ANSWERED);
        assertThat(events(id)).containsExactly(HelpEventKind.ASKED, HelpEventKind.OPENED, HelpEventKind.ANSWERED);
        HelpEvent answer = within(() -> requests.thread(world.officer, id)).orElseThrow().events().get(2);
        assertThat(answer.byName()).isEqualTo("丘骨干");
        assertThat(answer.way()).isEqualTo(HelpEvent.Way.LINK);
    }

    @Test
    void a_guessed_token_opens_nothing_and_a_digest_is_no_token() {
        UUID id = asked();
        String token = token(id, "丘骨干");
        assertThat(within(() -> links.find(LinkToken.next().text()))).isEmpty();
        assertThat(within(() -> links.find(""))).isEmpty();
        assertThat(within(() -> links.find("x".repeat(5000)))).isEmpty();
        assertThat(within(() -> links.find(new LinkToken(token).digest()))).isEmpty();
        assertThat(within(() -> links.find(token.toLowerCase()))).isEmpty();
        assertThat(Jurisdiction.within("441424", () -> links.find(token))).as("in another county").isEmpty();
        assertThat(token).hasSize(27);
        Integer kept = within(() -> transactions.execute(status -> jdbc.sql("select count(*) from help.link_digest where digest = :token")
                .param("token", token).query(Integer.class).single()));
        assertThat(kept).isZero();
    }

    @Test
    void R11_23_the_link_of_who_passed_it_on_is_over_and_the_colleague_has_one() {
        UUID id = asked();
        String first = token(id, "丘骨干");
        assertThat(codes(() -> links.forward(first, person("丘骨干"), "", key()))).containsExactly("R11-18");
        assertThat(codes(() -> links.forward(first, UUID.randomUUID(), "", key()))).containsExactly("R11-18");
        assertThat(codes(() -> links.forward(first, person("钟同事"), "他在管", key()))).isEmpty();
        assertThat(within(() -> links.find(first)).orElseThrow().standing()).isEqualTo(LinkStanding.FORWARDED);
        assertThat(sentences(() -> links.answer(first, words("还是我答。"), key()))).containsExactly("您已转给钟同事，由钟同事答复。");
        assertThat(request(id).holderName()).isEqualTo("钟同事");
        assertThat(codes(() -> links.answer(token(id, "钟同事"), words("可以。"), key()))).isEmpty();
    }

    @Test
    void a_link_is_over_when_the_request_is_taken_back_and_its_text_is_not_sent_any_more() {
        UUID id = asked();
        String token = token(id, "丘骨干");
        within(() -> requests.withdraw(world.officer, id, "不用了", 1, key()).orThrow());
        assertThat(within(() -> links.find(token)).orElseThrow().standing()).isEqualTo(LinkStanding.WITHDRAWN);
        assertThat(codes(() -> links.answer(token, words("可以。"), key()))).containsExactly("R11-16");
        assertThat(codes(() -> links.forward(token, person("钟同事"), "", key()))).containsExactly("R11-16");
        Optional<TextWriter.Outgoing> outgoing = within(() -> transactions.execute(status -> text.write(linkStore.of(id).get(0).id())));
        assertThat(outgoing).isEmpty();
    }

    @Test
    void a_link_is_over_after_its_last_day() {
        UUID id = asked();
        LinkStore.Found found = within(() -> transactions.execute(status -> linkStore.find(linkStore.of(id).get(0).id()))).orElseThrow();
        assertThat(LinkStanding.of(found, request(id), found.link().expiresOn())).isEqualTo(LinkStanding.LIVE);
        assertThat(LinkStanding.of(found, request(id), found.link().expiresOn().plusDays(1))).isEqualTo(LinkStanding.EXPIRED);
    }

    @Test
    void the_text_names_the_question_but_nothing_personal() {
        UUID id = asked();
        TextWriter.Outgoing outgoing = within(() -> transactions.execute(status -> text.write(linkStore.of(id).get(0).id()))).orElseThrow();
        assertThat(outgoing.phone()).isEqualTo("13800000403");
        assertThat(outgoing.words()).contains("林服务官请您协助：演示协助项目", "/r/441423/reply/").doesNotContain("13800000000");
    }

    @Test
    void an_unanswered_request_climbs_a_rung_at_a_time_up_to_the_bureau_and_no_further() {
        UUID id = asked();
        HelpRound round = request(id).current();
        assertThat(within(() -> climbing(round.leadOn().minusDays(1)).fire(round.id()))).contains(HelpClimbing.morning(round.leadOn(), clock.getZone()));
        assertThat(request(id).rung()).isEqualTo(Rung.EXPERT);
        within(() -> climbing(round.leadOn()).fire(round.id()));
        assertThat(request(id).holderName()).isEqualTo("吴科长");
        within(() -> climbing(round.leadOn()).fire(round.id()));
        assertThat(request(id).rung()).as("the same day again").isEqualTo(Rung.LEAD);
        LocalDate muchLater = round.bureauOn().plusDays(30);
        Optional<java.time.Instant> next = within(() -> climbing(muchLater).fire(round.id()));
        assertThat(request(id).holderName()).isEqualTo("古领导");
        assertThat(next).contains(HelpClimbing.morning(within(() -> calendars.current().plus(muchLater, 1).on()), clock.getZone()));
        assertThat(within(() -> climbing(muchLater.plusDays(5)).fire(round.id()))).isEmpty();
        assertThat(request(id).state()).isEqualTo(HelpState.UNANSWERED);
        assertThat(within(() -> climbing(muchLater.plusDays(9)).fire(round.id()))).isEmpty();
        assertThat(events(id)).containsExactly(HelpEventKind.ASKED, HelpEventKind.CLIMBED, HelpEventKind.CLIMBED, HelpEventKind.REPORTED);
        List<Link> sent = within(() -> transactions.execute(status -> linkStore.of(id)));
        assertThat(sent).extracting(Link::name).containsExactly("丘骨干", "吴科长", "古领导");
        assertThat(codes(() -> links.answer(token(id, "丘骨干"), words("迟了，但是可以。"), key()))).as("whoever has a link may still answer").isEmpty();
    }

    @Test
    void an_answered_request_does_not_climb_and_another_round_has_its_own_days() {
        UUID id = asked();
        HelpRound first = request(id).current();
        within(() -> replies.answer(world.clerk, id, words("可以。"), key()).orThrow());
        assertThat(within(() -> climbing(first.bureauOn()).fire(first.id()))).isEmpty();
        within(() -> requests.askAgain(world.officer, id, "还要问", null, request(id).version(), key()).orThrow());
        assertThat(within(() -> climbing(first.bureauOn()).fire(first.id()))).isEmpty();
        assertThat(request(id).rung()).isEqualTo(Rung.EXPERT);
    }

    private HelpClimbing climbing(LocalDate today) {
        Clock then = Clock.fixed(HelpClimbing.morning(today, clock.getZone()), clock.getZone());
        return new HelpClimbing(store, record, rosters, calendars, transactions, once, then);
    }

    private UUID asked() {
        return within(() -> requests.ask(world.officer, new NewHelp(world.caseFile, null, "请告知办到哪一步。", null), key()).orThrow());
    }

    private String token(UUID request, String name) {
        return within(() -> transactions.execute(status -> {
            Link link = linkStore.of(request).stream().filter(one -> one.name().equals(name)).reduce((first, last) -> last).orElseThrow();
            String words = text.write(link.id()).orElseThrow().words();
            return words.replaceAll("(?s).*/reply/([\\w-]+).*", "$1");
        }));
    }

    private HelpRequest request(UUID id) {
        return within(() -> requests.thread(world.officer, id)).orElseThrow().request();
    }

    private List<HelpEventKind> events(UUID id) {
        return within(() -> requests.thread(world.officer, id)).orElseThrow().events().stream().map(HelpEvent::kind).toList();
    }

    private UUID person(String name) {
        return within(() -> world.person(name));
    }

    private static NewAnswer words(String words) {
        return new NewAnswer(words, Optional.empty());
    }

    private static List<String> codes(Supplier<Outcome<UUID>> command) {
        return within(command).refusals().stream().map(Refusal::code).toList();
    }

    private static List<String> sentences(Supplier<Outcome<UUID>> command) {
        return within(command).refusals().stream().map(Refusal::sentence).toList();
    }

    private static <T> T within(Supplier<T> work) {
        return Jurisdiction.within(COUNTY, work);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
