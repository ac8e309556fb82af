package org.daiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.Received;
import org.daiban.engine.clock.AmendedDue;
import org.daiban.engine.matter.Limits;
import org.daiban.jurisdiction.CalendarProposals;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.TwoPeople;
import org.daiban.jurisdiction.YearPublication;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Superuser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case file whose year is amended while its clock runs, in a county of its own. */
@DaibanTest
class AmendedCalendarStoreTest {

    private static final String COUNTY = "441403";
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final String NOTICE = "演示〔2025〕1号";

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    Calendars calendars;
    @Autowired
    CalendarProposals proposals;
    @Autowired
    MovedDues movedDues;
    @Autowired
    Recalculation recalculation;
    @Autowired
    ReckonsTheRest rest;
    @Autowired
    Superuser superuser;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    private CaseWorld.Place place;

    @BeforeEach
    void enter() {
        place = new CaseWorld(house, COUNTY).place();
        Jurisdiction.enter(COUNTY);
    }

    @AfterEach
    void leave() {
        Jurisdiction.leave();
    }

    @Test
    void what_is_too_much_for_a_page_to_wait_for_is_reckoned_by_a_timer_as_well() {
        UUID id = accepted();
        LocalDate told = caseFiles.find(id).orElseThrow().standing().due();
        superuser.does("update casefile.case_file set sort_due = '2030-01-01' where id = '" + id + "'");
        assertThat(rest.fire(ReckonsTheRest.ABOUT)).as("nothing changed meanwhile").isEmpty();
        assertThat(sortDue(id)).isEqualTo(told);
    }

    @Test
    void R22_67_a_day_off_published_later_moves_the_due_day_and_both_are_shown() {
        UUID id = accepted();
        int old = calendars.current().version();
        LocalDate told = caseFiles.find(id).orElseThrow().standing().due();

        TwoPeople.publish(proposals, new YearPublication(2025, withHolidayBefore(told), NOTICE, old), UUID.randomUUID()).orThrow();

        LocalDate moved = calendars.current().plus(told, 1).on();
        CaseDetail detail = caseFiles.detail(place.officer(), id).orElseThrow();
        assertThat(detail.file().standing().due()).isEqualTo(moved);
        AmendedDue amended = detail.measures().stream().filter(Measure::governing).findFirst().orElseThrow().amended();
        assertThat(amended.original().on()).isEqualTo(told);
        assertThat(amended.recomputed().on()).isEqualTo(moved);
        assertThat(records(id)).containsExactly(old + " " + told, (old + 1) + " " + moved);
        MovedDue listed = movedDues.by(old + 1, "", 500).stream().filter(one -> one.caseFile().equals(id)
                && one.measure() == Limits.PROMISED).findFirst().orElseThrow();
        assertThat(listed.days().original().on()).isEqualTo(told);
        assertThat(listed.days().recomputed().on()).isEqualTo(moved);
        assertThat(listed.days().binding().on()).as("an authority's limit: the earlier day is better for the applicant").isEqualTo(told);
        assertThat(movedDues.by(old + 1, listed.place(), 500)).doesNotContain(listed);
        assertThat(movedDues.by(old, "", 500)).noneMatch(one -> one.caseFile().equals(id));
        assertThat(sortDue(id)).isEqualTo(moved);
        assertThat(detail.file().version()).as("no event of the case file").isEqualTo(2);
    }

    @Test
    void a_lost_amendment_is_caught_up_with_at_the_next_start_and_once_only() {
        UUID id = accepted();
        LocalDate told = sortDue(id);
        publishUntold(withHolidayBefore(told));
        LocalDate moved = calendars.current().plus(told, 1).on();
        assertThat(sortDue(id)).isEqualTo(told);

        recalculation.catchUp();
        assertThat(sortDue(id)).isEqualTo(moved);
        assertThat(records(id)).hasSize(2);

        recalculation.catchUp();
        assertThat(records(id)).hasSize(2);
    }

    /** A06 in a year long published, so that the calendar is known whenever this runs. */
    private UUID accepted() {
        UUID id = caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).orThrow();
        caseFiles.record(place.officer(), id, NewEvent.pushed(new Received(Doer.OWNER), MONDAY), 0, UUID.randomUUID()).orThrow();
        caseFiles.record(place.officer(), id, NewEvent.pushed(Accepted.plainly(), MONDAY), 1, UUID.randomUUID()).orThrow();
        return id;
    }

    /** The days of 2025 with one more off: the last Monday to Friday worked before the due day. */
    private String withHolidayBefore(LocalDate due) {
        LocalDate off = Stream.iterate(due.minusDays(1), day -> day.minusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && calendars.current().isWorkingDay(day))
                .findFirst().orElseThrow();
        String days = calendars.years().stream().filter(year -> year.year() == 2025).findFirst().orElseThrow().days();
        return days.stripTrailing() + "\n" + off + ",HOLIDAY\n";
    }

    /** As if the house fell between the commit and the telling. */
    private void publishUntold(String days) {
        int next = calendars.current().version() + 1;
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into jurisdiction.calendar_version
                                (jurisdiction, version, document, published_by_name, published_at)
                            values (:county, :next, :notice, '演示', now())""")
                    .param("county", COUNTY).param("next", next).param("notice", NOTICE).update();
            jdbc.sql("insert into jurisdiction.calendar_year (jurisdiction, version, year, days) values (:county, :next, 2025, :days)")
                    .param("county", COUNTY).param("next", next).param("days", days).update();
        });
        var late = new YearPublication(2025, days, NOTICE, next - 1);
        assertThat(TwoPeople.publish(proposals, late, UUID.randomUUID()).isDone()).as("only looks for the newest").isFalse();
    }

    /** The promised due days told, each with its calendar. */
    private List<String> records(UUID id) {
        return transactions.execute(status -> jdbc.sql("""
                        select calendar_version || ' ' || due_on from casefile.due_record
                        where case_file = :id and measure = 'PROMISED' order by calendar_version""")
                .param("id", id).query(String.class).list());
    }

    private LocalDate sortDue(UUID id) {
        return transactions.execute(status -> jdbc.sql("select sort_due from casefile.case_file where id = :id")
                .param("id", id).query(LocalDate.class).single());
    }
}
