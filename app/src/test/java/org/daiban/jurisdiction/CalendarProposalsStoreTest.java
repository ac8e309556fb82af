package org.daiban.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.jurisdiction.TwoPeople.bureau;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.identity.Actor;
import org.daiban.jurisdiction.CalendarProposal.Ending;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test in a jurisdiction of its own. */
@DaibanTest
class CalendarProposalsStoreTest {

    private static final String DAYS = "date,kind\n2027-01-01,HOLIDAY\n2027-02-06,SWAPPED\n";
    private static final YearPublication NEXT = new YearPublication(2027, DAYS, "演示〔2026〕1号", 1);

    @Autowired
    CalendarProposals proposals;

    @Autowired
    Calendars calendars;

    @Test
    void a_year_drawn_up_changes_nothing_until_a_second_person_publishes_it() {
        in("910101", () -> {
            UUID id = proposals.propose(bureau("甲"), NEXT, "放假\n元旦 2027-01-01", key()).orThrow();
            assertThat(calendars.current().version()).isEqualTo(1);
            assertThat(proposals.publish(bureau("乙"), id, true, key())).isEqualTo(Outcome.done(2));
            assertThat(calendars.current().lastPublishedYear()).isEqualTo(2027);
            PublishedYear year = calendars.years().get(0);
            assertThat(year.proposedBy() + year.publishedBy()).isEqualTo("甲乙");
            CalendarProposal proposal = proposals.find(id).orElseThrow();
            assertThat(proposal.end().how()).isEqualTo(Ending.PUBLISHED);
            assertThat(proposal.end().version()).isEqualTo(2);
            assertThat(proposal.typed()).contains("元旦");
            return null;
        });
    }

    @Test
    void R22_80_whoever_drew_it_up_does_not_publish_it() {
        in("910102", () -> {
            Actor one = bureau("甲");
            UUID id = proposals.propose(one, NEXT, "", key()).orThrow();
            assertThat(codes(proposals.publish(one, id, true, key()))).containsExactly("R22-80");
            assertThat(calendars.current().version()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void R22_85_nobody_publishes_without_saying_that_it_was_compared() {
        in("910103", () -> {
            Actor one = bureau("甲");
            UUID id = proposals.propose(one, NEXT, "", key()).orThrow();
            assertThat(codes(proposals.publish(one, id, false, key()))).as("both at once").containsExactly("R22-80", "R22-85");
            assertThat(codes(proposals.publish(bureau("乙"), id, false, key()))).containsExactly("R22-85");
            return null;
        });
    }

    @Test
    void R22_86_sending_back_takes_a_reason_and_is_kept_as_what_it_was() {
        in("910104", () -> {
            Actor one = bureau("甲");
            UUID returned = proposals.propose(one, NEXT, "", key()).orThrow();
            assertThat(codes(proposals.sendBack(bureau("乙"), returned, " ", key()))).containsExactly("R22-86");
            proposals.sendBack(bureau("乙"), returned, "国庆少一天", key()).orThrow();
            UUID withdrawn = proposals.propose(one, NEXT, "", key()).orThrow();
            proposals.sendBack(one, withdrawn, "自己看错了", key()).orThrow();
            assertThat(proposals.latest(10)).extracting(proposal -> proposal.end().how()).containsExactly(Ending.WITHDRAWN, Ending.RETURNED);
            return null;
        });
    }

    @Test
    void R22_87_what_has_ended_is_not_published_or_sent_back() {
        in("910105", () -> {
            UUID id = proposals.propose(bureau("甲"), NEXT, "", key()).orThrow();
            proposals.sendBack(bureau("乙"), id, "国庆少一天", key()).orThrow();
            assertThat(codes(proposals.publish(bureau("丙"), id, true, key()))).containsExactly("R22-87");
            assertThat(codes(proposals.sendBack(bureau("丙"), id, "再退", key()))).containsExactly("R22-87");
            return null;
        });
    }

    @Test
    void R22_79_a_year_drawn_up_under_an_older_calendar_is_not_published() {
        in("910106", () -> {
            UUID late = proposals.propose(bureau("甲"), NEXT, "", key()).orThrow();
            assertThat(TwoPeople.publish(proposals, NEXT, key()).isDone()).isTrue();
            assertThat(codes(proposals.publish(bureau("乙"), late, true, key()))).contains("R22-79");
            return null;
        });
    }

    @Test
    void the_same_publication_twice_is_one_version_and_one_end() {
        in("910107", () -> {
            UUID id = proposals.propose(bureau("甲"), NEXT, "", key()).orThrow();
            UUID key = key();
            Actor second = bureau("乙");
            assertThat(proposals.publish(second, id, true, key)).isEqualTo(Outcome.done(2));
            assertThat(proposals.publish(second, id, true, key)).isEqualTo(Outcome.done(2));
            assertThat(calendars.current().version()).isEqualTo(2);
            return null;
        });
    }

    @Test
    void nobody_finds_what_another_jurisdiction_draws_up() {
        UUID id = in("910108", () -> proposals.propose(bureau("甲"), NEXT, "", key()).orThrow());
        in("910109", () -> {
            assertThat(proposals.find(id)).isEmpty();
            assertThat(proposals.publish(bureau("乙"), id, true, key()).isDone()).isFalse();
            return null;
        });
    }

    @Test
    void R22_88_the_missing_year_alarms_from_the_first_of_november_and_at_once_when_it_has_begun() {
        in("910110", () -> {
            assertThat(calendars.missing(LocalDate.of(2026, 10, 31))).isEmpty();
            assertThat(calendars.missing(LocalDate.of(2026, 11, 1))).hasValue(2027);
            assertThat(calendars.missing(LocalDate.of(2027, 1, 1))).hasValue(2027);
            TwoPeople.publish(proposals, NEXT, key()).orThrow();
            assertThat(calendars.missing(LocalDate.of(2026, 12, 31))).isEmpty();
            assertThat(calendars.missing(LocalDate.of(2027, 11, 1))).hasValue(2028);
            return null;
        });
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }

    private static <T> T in(String jurisdiction, Supplier<T> work) {
        return Jurisdiction.within(jurisdiction, work);
    }
}
