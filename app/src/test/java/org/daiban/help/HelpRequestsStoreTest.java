package org.daiban.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.document.Upload;
import org.daiban.jurisdiction.Calendars;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/** A question from the asking to the answer, by every way, and what is refused; in a county of its own. */
@DaibanTest
class HelpRequestsStoreTest {

    private static final String COUNTY = "441423";
    private static HelpWorld world;

    @Autowired
    ApplicationContext house;
    @Autowired
    HelpRequests requests;
    @Autowired
    HelpReplies replies;
    @Autowired
    HelpTerms terms;
    @Autowired
    HelpList list;
    @Autowired
    CaseFiles files;
    @Autowired
    Units units;
    @Autowired
    Calendars calendars;
    @Autowired
    Clock clock;

    @BeforeEach
    void open() {
        if (world == null) {
            world = new HelpWorld(house, COUNTY);
        }
    }

    @Test
    void a_question_reaches_the_one_on_duty_is_answered_asked_again_and_closed() {
        UUID id = asked();
        HelpRequest asked = request(id);
        assertThat(asked.holderName()).isEqualTo("丘骨干");
        assertThat(asked.rung()).isEqualTo(Rung.EXPERT);
        assertThat(asked.context()).contains("项目：演示协助项目", "办件：", "时限：").doesNotContain("1380000");
        assertThat(asked.current().dueOn()).isEqualTo(within(() -> calendars.current().plus(today(), 3).on()));
        assertThat(codes(() -> replies.answer(world.clerk, id, words("可以。"), key()))).isEmpty();
        assertThat(request(id).state()).isEqualTo(HelpState.ANSWERED);
        assertThat(request(id).current().answeredAfter()).isZero();
        assertThat(codes(() -> requests.askAgain(world.officer, id, "哪一天？", null, request(id).version(), key()))).isEmpty();
        assertThat(request(id).current().number()).isEqualTo(2);
        assertThat(request(id).current().answeredOn()).isNull();
        within(() -> replies.answer(world.clerk, id, words("明天。"), key()).orThrow());
        assertThat(codes(() -> requests.close(world.officer, id, request(id).version(), key()))).isEmpty();
        assertThat(events(id)).containsExactly(HelpEventKind.ASKED, HelpEventKind.ANSWERED, HelpEventKind.ASKED_AGAIN, HelpEventKind.ANSWERED, HelpEventKind.CLOSED);
    }

    @Test
    void the_same_submit_twice_asks_once() {
        UUID key = key();
        NewHelp help = new NewHelp(world.caseFile, null, "同一个问题", null);
        UUID first = within(() -> requests.ask(world.officer, help, key).orThrow());
        assertThat(within(() -> requests.ask(world.officer, help, key).orThrow())).isEqualTo(first);
    }

    @Test
    void R11_11_R11_14_R11_15_a_question_needs_words_a_day_ahead_and_somebody_of_the_roster() {
        assertThat(codes(() -> requests.ask(world.officer, new NewHelp(world.caseFile, UUID.randomUUID(), " ", today()), key())))
                .containsExactly("R11-15", "R11-11", "R11-14");
        assertThat(codes(() -> requests.ask(world.officer, new NewHelp(world.caseFile, null, "问", today().plusYears(1)), key()))).containsExactly("R11-14");
        assertThat(codes(() -> requests.ask(world.clerk, new NewHelp(world.caseFile, null, "问", null), key()))).containsExactly("");
    }

    @Test
    void R11_12_R11_13_nobody_is_asked_about_a_matter_of_no_unit_or_a_case_file_that_is_over() {
        HelpWorld own = new HelpWorld(house, "441424");
        Jurisdiction.within("441424", () -> {
            UUID project = files.find(own.caseFile).orElseThrow().project();
            String nobodys = files.plan(project).orThrow().needed().stream().map(planned -> planned.matter().id())
                    .filter(matter -> units.handling(matter).isEmpty()).findFirst().orElseThrow();
            UUID ofNobody = files.open(own.officer, project, nobodys, key()).orThrow();
            assertThat(requests.ask(own.officer, new NewHelp(ofNobody, null, "问", null), key()).refusals())
                    .extracting(Refusal::code).containsExactly("R11-12");
            files.record(own.officer, own.caseFile, NewEvent.pushed(new Happening.Withdrawn(Doer.OWNER, ""), today()), 0, key()).orThrow();
            assertThat(requests.ask(own.officer, new NewHelp(own.caseFile, null, "问", null), key()).refusals())
                    .extracting(Refusal::code).containsExactly("R11-13");
        });
    }

    @Test
    void R11_16_R11_17_the_first_answer_counts_and_says_something() {
        UUID id = asked();
        assertThat(codes(() -> replies.answer(world.clerk, id, words(" "), key()))).containsExactly("R11-17");
        within(() -> replies.answer(world.clerk, id, words("好。"), key()).orThrow());
        assertThat(sentences(() -> replies.answer(world.clerk, id, words("也好。"), key()))).first().asString().contains("单位经办答复");
        assertThat(codes(() -> replies.forward(world.clerk, id, person("钟同事"), "", key()))).containsExactly("R11-16");
        assertThat(codes(() -> requests.remind(world.officer, id, key()))).containsExactly("R11-16");
        assertThat(codes(() -> requests.withdraw(world.officer, id, "不用了", request(id).version(), key()))).containsExactly("R11-16");
    }

    @Test
    void a_file_alone_is_an_answer_and_what_is_no_paper_is_not() {
        UUID id = asked();
        byte[] pdf = "%PDF-1.4 demo".getBytes(StandardCharsets.US_ASCII);
        assertThat(codes(() -> replies.answer(world.clerk, id, new NewAnswer("", Optional.of(new Upload("file", "a.exe", 4, new ByteArrayResource(new byte[4])))), key())))
                .containsExactly("R04-21");
        within(() -> replies.answer(world.clerk, id, new NewAnswer("", Optional.of(new Upload("file", "意见.pdf", pdf.length, new ByteArrayResource(pdf)))), key()).orThrow());
        assertThat(within(() -> requests.thread(world.officer, id)).orElseThrow().events()).last()
                .satisfies(event -> assertThat(event.documentName()).isEqualTo("意见.pdf"));
    }

    @Test
    void R11_19_nobody_is_reminded_twice_a_day() {
        UUID id = asked();
        assertThat(codes(() -> requests.remind(world.officer, id, key()))).isEmpty();
        assertThat(codes(() -> requests.remind(world.officer, id, key()))).containsExactly("R11-19");
    }

    @Test
    void R11_20_R11_21_R11_22_taking_back_needs_a_reason_closing_an_answer_and_both_what_was_seen() {
        UUID id = asked();
        assertThat(codes(() -> requests.withdraw(world.officer, id, " ", 1, key()))).containsExactly("R11-20");
        assertThat(codes(() -> requests.close(world.officer, id, 1, key()))).containsExactly("R11-21");
        assertThat(codes(() -> requests.askAgain(world.officer, id, "问", null, 1, key()))).containsExactly("R11-21");
        within(() -> replies.opened(world.clerk, id, key()).orThrow());
        assertThat(sentences(() -> requests.withdraw(world.officer, id, "不用了", 1, key()))).first().asString().contains("单位经办已“打开”");
        within(() -> requests.withdraw(world.officer, id, "不用了", 2, key()).orThrow());
        assertThat(request(id).state()).isEqualTo(HelpState.WITHDRAWN);
    }

    @Test
    void response_times_are_counted_in_working_days_and_what_was_taken_back_is_left_out() {
        HelpWorld own = new HelpWorld(house, "441422");
        Jurisdiction.within("441422", () -> {
            UUID answered = requests.ask(own.officer, new NewHelp(own.caseFile, null, "一", null), key()).orThrow();
            UUID withdrawn = requests.ask(own.officer, new NewHelp(own.caseFile, null, "二", null), key()).orThrow();
            requests.ask(own.officer, new NewHelp(own.caseFile, null, "三", null), key()).orThrow();
            replies.answer(own.clerk, answered, words("好。"), key()).orThrow();
            requests.withdraw(own.officer, withdrawn, "不用了", 1, key()).orThrow();
            ResponseTimes times = list.responseTimes(today(), today().plusDays(30), own.unit).get(0);
            assertThat(List.of(times.asked(), times.answered(), times.inTime(), times.late())).containsExactly(2, 1, 1, 1);
            assertThat(times.answering()).isEqualTo("0.0");
        });
    }

    @Test
    void R11_22_terms_hold_from_their_day_and_the_second_of_two_people_sees_that_they_changed() {
        HelpWorld own = new HelpWorld(house, "441402");
        Jurisdiction.within("441402", () -> {
            int newest = terms.history().newest();
            Terms set = new Terms(newest + 1, today(), 5, Terms.Measure.WORKING_DAYS, 2, 4, 6, 10, "演示", "");
            assertThat(terms.set(own.officer, set, key()).isDone()).isFalse();
            terms.set(own.bureau, set, key()).orThrow();
            assertThat(terms.set(own.bureau, set, key()).refusals()).extracting(Refusal::code).containsExactly("R11-22");
            assertThat(terms.current().dueDays()).isEqualTo(5);
            UUID id = requests.ask(own.officer, new NewHelp(own.caseFile, null, "问", null), key()).orThrow();
            HelpRound round = requests.thread(own.officer, id).orElseThrow().request().current();
            assertThat(round.leadOn()).isEqualTo(calendars.current().plus(today(), 3).on());
        });
    }

    private UUID asked() {
        return within(() -> requests.ask(world.officer, new NewHelp(world.caseFile, null, "请告知办到哪一步。", null), key()).orThrow());
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
