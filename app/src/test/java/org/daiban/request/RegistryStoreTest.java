package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.AdmissionType;
import org.daiban.project.NewProject;
import org.daiban.project.Project;
import org.daiban.project.ProjectSearch;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Owners, projects and requests on a real database, in a county of their own. */
@DaibanTest
class RegistryStoreTest {

    private static final String COUNTY = "441427";
    private static final Actor OFFICER =
            new Actor(UUID.randomUUID(), "演示服务官", Role.OFFICER, COUNTY, null, null);
    private static final OwnerDetails OWNER =
            new OwnerDetails("蕉岭演示铜箔有限公司", "91441402DEMATEXT93", "演示联系人", "13800000000");

    @Autowired
    Owners owners;
    @Autowired
    Projects projects;
    @Autowired
    ServiceRequests requests;
    @Autowired
    WalkIn walkIn;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void enter() {
        Jurisdiction.enter(COUNTY);
    }

    @AfterEach
    void leave() {
        Jurisdiction.leave();
    }

    @Test
    void the_same_credit_code_twice_is_one_owner_as_first_registered() {
        UUID first = owner();
        OwnerDetails again = new OwnerDetails("别的名字", " 91441402dematext93 ", "别人", "13900000000");
        assertThat(owners.register(OFFICER, again, UUID.randomUUID()).orThrow()).isEqualTo(first);
        assertThat(owners.find(first).orElseThrow().contact()).isEqualTo(OWNER.contact());
        assertThat(owners.byCreditCode("91441402 DEMATEXT93").orElseThrow().maskedPhone()).isEqualTo("138****0000");
    }

    @Test
    void everything_wrong_with_an_owner_is_told_at_once() {
        List<Refusal> refusals = owners.register(OFFICER, new OwnerDetails(" ", "123", "", "请打我"), UUID.randomUUID()).refusals();
        assertThat(refusals).extracting(Refusal::field).containsExactly("creditCode", "ownerName", "contact", "phone");
    }

    @Test
    void an_owner_corrected_by_someone_else_meanwhile_is_not_overwritten() {
        UUID id = owners.register(OFFICER, new OwnerDetails("演示改名单位", "11441400DEMATEXT9E", "甲", "0753-2000000"), UUID.randomUUID()).orThrow();
        UUID project = register("改名单位的项目", id);
        OwnerDetails renamed = new OwnerDetails("演示改名后单位", "", "乙", "0753-2000001");
        assertThat(owners.correct(id, renamed, 1, UUID.randomUUID()).isDone()).isTrue();
        assertThat(owners.correct(id, renamed, 1, UUID.randomUUID()).refusals()).extracting(Refusal::code).containsExactly("R01-10");
        assertThat(projects.find(project).orElseThrow().ownerName()).isEqualTo("演示改名后单位");
    }

    @Test
    void a_name_is_found_by_any_two_characters_of_it() {
        UUID project = register("环保铜箔生产线", owner());
        for (String words : List.of("铜箔", "生产线", "环保铜箔生产线", "蕉岭演示")) {
            assertThat(projects.list(new ProjectSearch(words, null, null, null)).projects())
                    .as(words).extracting(Project::id).contains(project);
        }
        assertThat(projects.list(new ProjectSearch("不存在的项目名", null, null, null)).projects()).isEmpty();
        assertThat(projects.list(new ProjectSearch("100%_'\"\\", null, null, null)).projects()).isEmpty();
        assertThat(owners.search("铜箔")).hasSize(1);
    }

    @Test
    void the_registry_is_paged_without_gap_or_repetition() {
        UUID owner = owner();
        for (int i = 0; i < 65; i++) {
            register("分页演示" + i, owner);
        }
        List<UUID> seen = new ArrayList<>();
        UUID before = null;
        do {
            var page = projects.list(new ProjectSearch("分页演示", null, null, before));
            page.projects().forEach(project -> seen.add(project.id()));
            before = page.next();
        } while (before != null);
        assertThat(seen).hasSize(65).doesNotHaveDuplicates();
    }

    @Test
    void R01_9_a_project_code_is_registered_once_and_the_second_time_told_by_its_unified_code() {
        NewProject project = new NewProject(null, "有代码的项目", "2509-441427-89-01-544060", "", "蕉岭县", "");
        UUID first = walkIn.register(OFFICER, OWNER, project, Mode.GUIDE, "", UUID.randomUUID()).orThrow();
        List<Refusal> refusals = walkIn.register(OFFICER, OWNER, project, Mode.GUIDE, "", UUID.randomUUID()).refusals();
        assertThat(refusals).singleElement().matches(refusal -> refusal.code().equals("R01-9"));
        assertThat(refusals.get(0).sentence()).contains(requests.find(first).orElseThrow().code().text());
    }

    @Test
    void a_refused_walk_in_registers_nothing_and_tells_every_fault() {
        OwnerDetails unknown = new OwnerDetails("没有登记成的单位", "12441400DEMATEXT9B", "", "13800000000");
        List<Refusal> refusals = walkIn.register(
                OFFICER, unknown, new NewProject(null, "", "123", "", "", ""), null, "", UUID.randomUUID()).refusals();
        assertThat(refusals).extracting(Refusal::field).containsExactly("contact", "name", "place", "code", "mode");
        assertThat(owners.byCreditCode(unknown.creditCode())).isEmpty();
    }

    @Test
    void a_walk_in_submitted_twice_is_one_request() {
        UUID key = UUID.randomUUID();
        NewProject project = new NewProject(null, "重复提交的项目", "", "还没有立项", "蕉岭县", "");
        Outcome<UUID> first = walkIn.register(OFFICER, OWNER, project, Mode.CONSULT, "", key);
        assertThat(walkIn.register(OFFICER, OWNER, project, Mode.CONSULT, "", key)).isEqualTo(first);
        assertThat(projects.list(new ProjectSearch("重复提交的项目", null, null, null)).projects()).hasSize(1);
    }

    @Test
    void serials_have_no_gap_under_eight_threads_even_where_a_third_of_the_requests_fail() throws Exception {
        String quiet = "441426";
        UUID project = Jurisdiction.within(quiet, () -> register("连号演示", owner()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<UUID>> all = IntStream.range(0, 90).mapToObj(i -> threads.submit(() -> Jurisdiction.within(quiet, () ->
                transactions.execute(status -> {
                    UUID request = requests.open(OFFICER, project, Mode.CONSULT, "", UUID.randomUUID()).orThrow();
                    if (i % 3 == 0) {
                        status.setRollbackOnly();
                    }
                    return request;
                })))).toList();
        for (Future<UUID> each : all) {
            each.get();
        }
        threads.shutdown();
        List<Integer> serials = Jurisdiction.within(quiet, () ->
                requests.of(project).stream().map(request -> request.code().serial()).sorted().toList());
        assertThat(serials).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void another_jurisdiction_sees_nothing_of_it() {
        UUID owner = owner();
        UUID project = register("别处看不见的项目", owner);
        ServiceRequest request = requests.find(
                requests.open(OFFICER, project, Mode.ACT, "", UUID.randomUUID()).orThrow()).orElseThrow();
        Jurisdiction.within("441402", () -> {
            assertThat(owners.find(owner)).isEmpty();
            assertThat(owners.byCreditCode(OWNER.creditCode())).isEmpty();
            assertThat(owners.search("演示")).isEmpty();
            assertThat(projects.find(project)).isEmpty();
            assertThat(projects.ofOwner(owner)).isEmpty();
            assertThat(projects.list(ProjectSearch.all()).projects()).isEmpty();
            assertThat(requests.of(project)).isEmpty();
            assertThat(requests.byCode(request.code())).isEmpty();
            assertThat(requests.byLookup(request.lookup().text())).isEmpty();
        });
        assertThat(requests.byCode(request.code())).contains(request);
        assertThat(requests.byLookup(request.lookup().text().toLowerCase())).contains(request);
    }

    @Test
    void an_admission_is_kept_and_a_new_one_stands_above_it() {
        UUID project = register("准入演示", owner());
        assertThat(projects.find(project).orElseThrow().admitted()).isFalse();
        projects.admit(OFFICER, project, factory(true, false, ""), UUID.randomUUID()).orThrow();
        projects.admit(OFFICER, project, factory(false, true, "演示〔2026〕1号"), UUID.randomUUID()).orThrow();
        assertThat(projects.find(project).orElseThrow().admission().type()).isEqualTo(AdmissionType.KEY_PROJECT);
        assertThat(projects.admit(OFFICER, project, factory(false, false, ""), UUID.randomUUID()).refusals())
                .extracting(Refusal::code).containsExactly("R01-1");
        assertThat(projects.find(project).orElseThrow().admission().admittedBy()).isEqualTo(OFFICER.name());
    }

    @Test
    void what_was_found_or_given_cannot_be_changed_or_taken_away() {
        for (String sql : List.of("update project.admission set reason = ''", "delete from project.admission",
                "update request.service_request set note = ''", "delete from request.service_request")) {
            assertThatThrownBy(() -> transactions.execute(status -> jdbc.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
    }

    private UUID owner() {
        return owners.register(OFFICER, OWNER, UUID.randomUUID()).orThrow();
    }

    private UUID register(String name, UUID owner) {
        return projects.register(OFFICER, new NewProject(owner, name, "", "还没有立项", "蕉岭县", ""), UUID.randomUUID()).orThrow();
    }

    private static AdmissionDetails factory(boolean cityLevel, boolean key, String document) {
        return new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.OTHER, cityLevel, key, document, key ? LocalDate.of(2026, 1, 5) : null, "");
    }
}
