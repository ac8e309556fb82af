package org.daiban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.casefile.CaseEvent;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.Decision;
import org.daiban.casefile.EventKind;
import org.daiban.casefile.Happening;
import org.daiban.casefile.Turn;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.Light;
import org.daiban.help.HelpList;
import org.daiban.help.HelpRequest;
import org.daiban.help.HelpState;
import org.daiban.identity.Account;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.mandate.Authority;
import org.daiban.mandate.IntendedAct;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.mandate.Mandates;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class DemoWorldTest {

    private static final String CITY = "441400";

    @Autowired
    Accounts accounts;
    @Autowired
    Projects projects;
    @Autowired
    CaseFiles files;
    @Autowired
    Mandates mandates;
    @Autowired
    Doors doors;
    @Autowired
    Once once;
    @Autowired
    Calendars calendars;
    @Autowired
    HelpList help;
    @Autowired
    TravellingClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    @Test
    void living_it_a_second_time_changes_nothing() {
        Jurisdiction.within(CITY, () -> {
            int before = accounts.demo().size();
            UUID first = DemoWorld.live(doors, once, calendars, clock).orThrow();
            UUID second = DemoWorld.live(doors, once, calendars, clock).orThrow();
            assertThat(second).isEqualTo(first);
            assertThat(accounts.demo()).hasSize(before);
        });
    }

    @Test
    void what_was_done_is_recorded_with_who_did_it_what_it_was_and_when() {
        List<String> told = Jurisdiction.within(CITY, () -> transactions.execute(status -> jdbc.sql("""
                select distinct name || ' ' || role || ' ' || does from audit.entry
                where kind = 'COMMAND' and target = '' and at < now() - interval '1 day'""").query(String.class).list()));
        assertThat(told).contains("林晓岚 OFFICER 登记项目", "陈志远 OFFICER 登记办件进展", "黄雨薇 OFFICER 登记签章");
        assertThat(told).noneMatch(words -> words.startsWith(" ") || words.endsWith(" "));
    }

    @Test
    void there_is_somebody_of_every_role_and_each_says_what_there_is_to_see() {
        List<Account> people = Jurisdiction.within(CITY, accounts::demo);
        assertThat(people.stream().map(person -> person.actor().role())).contains(Role.values());
        assertThat(people).filteredOn(person -> person.userName().matches("(officer|bureau|unit|owner)-[a-z]+"))
                .hasSizeGreaterThanOrEqualTo(11)
                .allSatisfy(person -> assertThat(person.what()).isNotBlank());
    }

    @Test
    void every_light_shines_on_something_that_is_still_open() {
        Set<Light> lights = all().stream().filter(file -> !file.state().closed()).map(file -> file.standing().light())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Light.class)));
        assertThat(lights).containsExactlyInAnyOrder(Light.values());
    }

    @Test
    void it_is_the_turn_of_owner_window_and_unit_somewhere() {
        assertThat(all().stream().map(CaseFile::turn)).contains(Turn.OWNER, Turn.WINDOW, Turn.UNIT);
    }

    @Test
    void every_kind_of_happening_the_story_promises_has_happened() {
        Set<EventKind> kinds = events().stream().map(CaseEvent::kind).collect(Collectors.toSet());
        assertThat(kinds).contains(EventKind.CORRECTION_NOTIFIED, EventKind.CORRECTED, EventKind.PROCEDURE_BEGUN,
                EventKind.PROCEDURE_ENDED, EventKind.EXTENDED, EventKind.DECLINED, EventKind.WITHDRAWN, EventKind.DELIVERED);
        assertThat(all().stream().map(CaseFile::state)).contains(CaseState.CORRECTING, CaseState.IN_PROCEDURE, CaseState.READY);
        assertThat(events()).anySatisfy(event -> assertThat(event.what()).isInstanceOfSatisfying(
                Happening.Accepted.class, accepted -> assertThat(accepted.conditional()).isTrue()));
        assertThat(events()).anySatisfy(event -> assertThat(event.what()).isInstanceOfSatisfying(
                Happening.Decided.class, decided -> assertThat(decided.overdueReason()).isNotBlank()));
        assertThat(events()).anySatisfy(event -> assertThat(event.what()).isInstanceOfSatisfying(
                Happening.Decided.class, decided -> assertThat(decided.decision()).isEqualTo(Decision.GRANTED_CONDITIONALLY)));
    }

    @Test
    void a_year_of_events_lies_on_working_days_of_the_past_and_was_recorded_on_its_day() {
        LocalDate today = LocalDate.now(clock);
        WorkingCalendar calendar = Jurisdiction.within(CITY, calendars::current);
        assertThat(events()).hasSizeGreaterThan(150).allSatisfy(event -> {
            assertThat(event.on()).isBeforeOrEqualTo(today);
            assertThat(calendar.isWorkingDay(event.on())).as("%s", event.on()).isTrue();
            assertThat(event.recordedAt().atZone(clock.getZone()).toLocalDate()).isEqualTo(event.on());
        });
        assertThat(events().stream().map(CaseEvent::on).min(LocalDate::compareTo).orElseThrow()).isBefore(today.minusMonths(11));
    }

    @Test
    void mandates_stand_in_every_state_a_day_at_the_desk_may_meet() {
        LocalDate today = LocalDate.now(clock);
        Set<MandateState> states = Jurisdiction.within(CITY, () -> demo().stream()
                .flatMap(project -> mandates.of(project.id()).stream())
                .map(mandate -> mandate.state(today))
                .collect(Collectors.toSet()));
        assertThat(states).contains(MandateState.DRAFTED, MandateState.IN_FORCE, MandateState.EXPIRED, MandateState.REVOKED);
    }

    @Test
    void units_were_asked_and_answered_let_it_climb_or_did_not_answer_at_all() {
        Set<HelpState> states = Jurisdiction.within(CITY, () -> Stream.of(HelpList.Show.OPEN, HelpList.Show.OVER)
                .flatMap(show -> demo().stream().flatMap(project -> help.by(new HelpList.Filter(show, null, null, project.id()), null, 20).rows().stream()))
                .map(HelpRequest::state).collect(Collectors.toSet()));
        assertThat(states).contains(HelpState.WAITING, HelpState.UNANSWERED, HelpState.ANSWERED, HelpState.CLOSED);
    }

    @Test
    void R04_2_the_hospitals_mandate_is_too_narrow_for_its_design() {
        List<Refusal> refusals = Jurisdiction.within(CITY, () -> {
            Actor chen = accounts.demo().stream().filter(person -> person.userName().equals("officer-chen")).findFirst().orElseThrow().actor();
            Project hospital = demo().stream().filter(project -> project.name().contains("住院综合楼")).findFirst().orElseThrow();
            return mandates.refusals(chen, new IntendedAct(hospital.id(), "B01", Authority.SUBMIT, LocalDate.now(clock)));
        });
        assertThat(refusals).extracting(Refusal::code).contains("R04-2");
    }

    @Test
    void the_clock_travels_only_in_the_thread_that_lives_through_the_past() throws InterruptedException {
        TravellingClock travelling = new TravellingClock(Clock.systemUTC());
        LocalDate then = LocalDate.of(2020, 3, 2);
        LocalDate[] elsewhere = new LocalDate[1];
        travelling.at(then, () -> {
            assertThat(LocalDate.now(travelling)).isEqualTo(then);
            Thread other = new Thread(() -> elsewhere[0] = LocalDate.now(travelling));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(elsewhere[0]).isAfter(then);
        assertThat(LocalDate.now(travelling)).isAfter(then);
    }

    @Test
    void an_act_that_fails_half_way_leaves_nothing_of_the_world() {
        String elsewhere = "441422";
        Jurisdiction.within(elsewhere, () -> {
            Outcome<UUID> refused = once.run(DemoWorld.KEY, () -> {
                accounts.openDemo("half-way", "半途（演示数据）", Role.OFFICER, "", null, null);
                return Outcome.refused(Refusal.input("", "中途出错。"));
            });
            assertThat(refused.isDone()).isFalse();
            assertThat(accounts.demo()).noneMatch(person -> person.userName().equals("half-way"));
        });
    }

    private List<Project> demo() {
        Set<UUID> owners = accounts.demo().stream().filter(person -> person.userName().matches("owner-(factory|hospital|workshop)"))
                .map(person -> person.actor().owner()).collect(Collectors.toSet());
        return owners.stream().flatMap(owner -> projects.ofOwner(owner).stream())
                .filter(project -> project.name().contains("演示数据")).toList();
    }

    private List<CaseFile> all() {
        return Jurisdiction.within(CITY, () -> files.of(demo().stream().map(Project::id).toList()));
    }

    private List<CaseEvent> events() {
        return Jurisdiction.within(CITY, () -> all().stream().flatMap(file -> files.events(file.id()).stream()).toList());
    }
}
