package org.daiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.CorrectionNotified;
import org.daiban.casefile.Happening.Decided;
import org.daiban.casefile.Happening.Declined;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.Received;
import org.daiban.casefile.Happening.Withdrawn;
import org.daiban.engine.clock.Light;
import org.daiban.engine.roadmap.Actual;
import org.daiban.identity.Actor;
import org.daiban.jurisdiction.CalendarAmended;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Case files on a real database, in a county of their own. */
@DaibanTest
class CaseFilesStoreTest {

    private static final String COUNTY = "441423";

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    Recalculation recalculation;
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
    void an_event_cannot_be_changed_or_deleted_by_the_application() {
        UUID id = received();
        for (String sql : List.of("update casefile.event set note = 'x'", "delete from casefile.event",
                "update casefile.due_record set due_on = '2030-01-01'", "delete from casefile.due_record")) {
            assertThatThrownBy(() -> transactions.execute(status -> jdbc.sql(sql).update()))
                    .as(sql).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
        assertThat(caseFiles.events(id)).hasSize(1);
    }

    @Test
    void the_current_row_and_the_events_say_the_same() {
        UUID id = received();
        record(id, new CorrectionNotified(List.of("宗地图", "坐标")));
        CaseFile file = caseFiles.find(id).orElseThrow();
        assertThat(file.version()).isEqualTo(2);
        assertThat(file.state()).isEqualTo(CaseState.CORRECTING);
        assertThat(stateInRow(id)).isEqualTo("CORRECTING");
        assertThat(caseFiles.events(id)).extracting(CaseEvent::what)
                .containsExactly(new Received(Doer.OWNER), new CorrectionNotified(List.of("宗地图", "坐标")));
    }

    @Test
    void R22_31_the_second_of_two_at_a_time_is_told_what_the_first_recorded() {
        UUID id = received();
        record(id, Accepted.plainly());
        Outcome<UUID> second = caseFiles.record(place.officer(), id, pushed(new Declined("不属于职权")), 1, UUID.randomUUID());
        assertThat(second.refusals()).extracting(Refusal::code).containsExactly("R22-31");
        assertThat(second.refusals().get(0).sentence()).contains(place.officer().name()).contains("受理");
    }

    @Test
    void of_ten_who_record_at_once_one_is_first() throws Exception {
        UUID id = received();
        var pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, 10).<Callable<Boolean>>mapToObj(i -> () ->
                    Jurisdiction.within(COUNTY, () -> caseFiles.record(
                            place.officer(), id, pushed(Accepted.plainly()), 1, UUID.randomUUID()).isDone())).toList();
            long done = 0;
            for (var future : pool.invokeAll(all)) {
                done += future.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(caseFiles.events(id)).hasSize(2);
    }

    @Test
    void the_same_submit_twice_is_one_event() {
        UUID id = received();
        UUID key = UUID.randomUUID();
        Outcome<UUID> first = caseFiles.record(place.officer(), id, pushed(Accepted.plainly()), 1, key);
        Outcome<UUID> again = caseFiles.record(place.officer(), id, pushed(Accepted.plainly()), 1, key);
        assertThat(again).isEqualTo(first);
        assertThat(caseFiles.events(id)).hasSize(2);
    }

    @Test
    void a_refused_event_writes_nothing() {
        UUID id = received();
        assertThat(caseFiles.record(place.officer(), id, pushed(new Received(Doer.OWNER)), 1, UUID.randomUUID()).refusals())
                .extracting(Refusal::code).containsExactly("R22-1");
        assertThat(caseFiles.events(id)).hasSize(1);
        assertThat(caseFiles.find(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void R04_1_an_act_in_the_owners_name_without_a_mandate_is_refused_and_the_owners_own_act_is_not() {
        UUID id = open("A06");
        assertThat(caseFiles.record(place.officer(), id, pushed(new Received(Doer.OFFICER)), 0, UUID.randomUUID()).refusals())
                .extracting(Refusal::code).containsExactly("R04-1");
        assertThat(caseFiles.record(place.officer(), id, pushed(new Received(Doer.OWNER)), 0, UUID.randomUUID()).isDone()).isTrue();
    }

    @Test
    void another_jurisdiction_sees_nothing() {
        UUID id = received();
        Jurisdiction.within("441426", () -> {
            assertThat(caseFiles.find(id)).isEmpty();
            assertThat(caseFiles.events(id)).isEmpty();
            assertThat(caseFiles.of(place.project())).isEmpty();
        });
    }

    @Test
    void owners_and_units_see_and_record_their_own_only() {
        UUID id = received();
        CaseWorld.Place elsewhere = new CaseWorld(house, COUNTY).place();
        Actor stranger = new Actor(UUID.randomUUID(), "外人", elsewhere.owner().role(), COUNTY, null, UUID.randomUUID());
        Actor otherUnit = new Actor(UUID.randomUUID(), "外人", place.unit().role(), COUNTY, UUID.randomUUID(), null);
        assertThat(caseFiles.detail(place.owner(), id)).isPresent();
        assertThat(caseFiles.detail(place.unit(), id)).isPresent();
        assertThat(caseFiles.detail(stranger, id)).isEmpty();
        assertThat(caseFiles.detail(otherUnit, id)).isEmpty();
        assertThat(caseFiles.record(otherUnit, id, pushed(Accepted.plainly()), 1, UUID.randomUUID()).isDone()).isFalse();
        assertThat(caseFiles.record(place.owner(), id, pushed(Accepted.plainly()), 1, UUID.randomUUID()).isDone()).isFalse();
        assertThat(caseFiles.record(place.unit(), id, pushed(Accepted.plainly()), 1, UUID.randomUUID()).isDone()).isTrue();
    }

    @Test
    void R22_34_a_matter_is_opened_once_and_anew_after_a_withdrawal() {
        UUID id = received();
        assertThat(codes(caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()))).containsExactly("R22-34");
        record(id, new Withdrawn(Doer.OWNER, "改方案"));
        UUID second = open("A06");
        assertThat(caseFiles.find(second).orElseThrow().code()).endsWith("A06-2");
    }

    @Test
    void R22_43_and_R22_53_only_what_the_approved_roadmap_needs_is_opened_and_all_or_none() {
        Outcome<List<UUID>> outcome = caseFiles.openAll(place.officer(), place.project(), List.of("A06", "A05", "A09"), UUID.randomUUID());
        assertThat(codes(outcome)).containsExactly("R22-43", "R22-53");
        assertThat(caseFiles.of(place.project())).isEmpty();
    }

    @Test
    void R22_52_nothing_is_opened_before_the_roadmap_is_approved() {
        assertThat(codes(caseFiles.open(place.officer(), UUID.randomUUID(), "A06", UUID.randomUUID()))).doesNotContain("R22-52");
        UUID draftOnly = transactions.execute(status -> {
            var projects = house.getBean(org.daiban.project.Projects.class);
            return projects.register(place.officer(), new org.daiban.project.NewProject(place.owner().owner(), "演示未审定项目", "",
                    "还没有赋码", "梅江区", "新建"), UUID.randomUUID()).orThrow();
        });
        assertThat(codes(caseFiles.open(place.officer(), draftOnly, "A06", UUID.randomUUID()))).containsExactly("R22-52");
    }

    @Test
    void the_list_is_in_the_order_of_due_days_and_finds_by_light_unit_officer_and_words() {
        UUID late = recordedSince(40);
        UUID grey = open("A07");
        CaseFilter mine = new CaseFilter(null, null, place.officer().account(), null, "", true);
        assertThat(caseFiles.byRemaining(mine, null, 10).rows()).extracting(CaseFile::id).containsExactly(late, grey);
        CasePage first = caseFiles.byRemaining(mine, null, 1);
        assertThat(first.rows()).extracting(CaseFile::id).containsExactly(late);
        assertThat(caseFiles.byRemaining(mine, first.next(), 1).rows()).extracting(CaseFile::id).containsExactly(grey);
        assertThat(ids(new CaseFilter(Light.RED, null, place.officer().account(), null, "", true))).containsExactly(late);
        assertThat(ids(new CaseFilter(Light.GREY, place.unit().unit(), place.officer().account(), null, "", true))).containsExactly(grey);
        assertThat(ids(new CaseFilter(null, null, place.officer().account(), null, "规划许可证", true))).containsExactly(grey);
        assertThat(ids(new CaseFilter(null, UUID.randomUUID(), null, null, "", true))).isEmpty();
        assertThat(caseFiles.byRemaining(mine, "spoiled", 10).rows()).hasSize(2);
    }

    @Test
    void progress_tells_the_reforecast_what_ran_and_what_stands_still() {
        UUID id = recordedSince(3);
        caseFiles.record(place.officer(), id,
                pushed(new ProcedureBegun(ProcedureKind.EXPERT_REVIEW, LocalDate.now(), "")), 2, UUID.randomUUID()).orThrow();
        Actual actual = caseFiles.progress(place.project()).actuals().get(0);
        assertThat(actual.matter()).isEqualTo("A06");
        assertThat(actual.startedOn()).isEqualTo(LocalDate.now().minusDays(3));
        assertThat(actual.suspended()).isTrue();
        assertThat(actual.dueOn()).isNotNull();
    }

    @Test
    void a_refused_decision_is_no_progress_and_lets_the_matter_be_opened_anew() {
        UUID id = recordedSince(3);
        caseFiles.record(place.officer(), id,
                pushed(new Decided(Decision.REFUSED, "", "不符合规划", "")), 2, UUID.randomUUID()).orThrow();
        assertThat(caseFiles.progress(place.project()).actuals()).isEmpty();
        assertThat(caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).isDone()).isTrue();
    }

    @Test
    void due_days_are_kept_with_the_calendar_they_were_reckoned_by_and_reckoned_anew_only_by_another() {
        UUID id = recordedSince(3);
        assertThat(tolds(id)).isEqualTo(2);
        recalculation.on(new CalendarAmended(COUNTY, 1, null));
        assertThat(tolds(id)).isEqualTo(2);
    }

    private UUID open(String matter) {
        return caseFiles.open(place.officer(), place.project(), matter, UUID.randomUUID()).orThrow();
    }

    private UUID received() {
        UUID id = open("A06");
        caseFiles.record(place.officer(), id, pushed(new Received(Doer.OWNER)), 0, UUID.randomUUID()).orThrow();
        return id;
    }

    /** A06 received and accepted so many days ago. */
    private UUID recordedSince(int days) {
        UUID id = open("A06");
        LocalDate on = LocalDate.now().minusDays(days);
        caseFiles.record(place.officer(), id, NewEvent.pushed(new Received(Doer.OWNER), on), 0, UUID.randomUUID()).orThrow();
        caseFiles.record(place.officer(), id, NewEvent.pushed(Accepted.plainly(), on), 1, UUID.randomUUID()).orThrow();
        return id;
    }

    private void record(UUID id, Happening what) {
        int seen = caseFiles.find(id).orElseThrow().version();
        caseFiles.record(place.officer(), id, pushed(what), seen, UUID.randomUUID()).orThrow();
    }

    private static NewEvent pushed(Happening what) {
        return NewEvent.pushed(what, LocalDate.now());
    }

    private List<UUID> ids(CaseFilter filter) {
        return caseFiles.byRemaining(filter, null, 50).rows().stream().map(CaseFile::id).toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }

    private String stateInRow(UUID id) {
        return transactions.execute(status -> jdbc.sql("select state from casefile.case_file where id = :id").param("id", id)
                .query(String.class).single());
    }

    private Integer tolds(UUID id) {
        return transactions.execute(status -> jdbc.sql("select count(*) from casefile.due_record where case_file = :id").param("id", id)
                .query(Integer.class).single());
    }
}
