package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.daiban.document.Upload;
import org.daiban.engine.matter.Limits;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.request.dispatch.Dispatch;
import org.daiban.request.dispatch.Suggestion;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Confinement;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of requests on a real database, in a county of their own. */
@DaibanTest
class RequestStoreTest {

    private static final String COUNTY = "441422";
    private static final byte[] PICTURE = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    ServiceRequests requests;
    @Autowired
    RequestLife life;
    @Autowired
    Recusals recusals;
    @Autowired
    SavedAnswers plans;
    @Autowired
    Periods periods;
    @Autowired
    Dispatch dispatch;
    @Autowired
    Owners owners;
    @Autowired
    Projects projects;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    private Actor lin;
    private Actor chen;
    private Actor bureau;
    private Actor person;
    private UUID owner;
    private UUID project;

    @BeforeEach
    void enter() {
        Jurisdiction.enter(COUNTY);
        String tag = UUID.randomUUID().toString().substring(0, 8);
        lin = accounts.openDemo("life-lin-" + tag, "演示林", Role.OFFICER, "", null, null);
        chen = accounts.openDemo("life-chen-" + tag, "演示陈", Role.OFFICER, "", null, null);
        bureau = accounts.openDemo("life-bureau-" + tag, "演示主管", Role.BUREAU, "", null, null);
        owner = owners.register(lin, new OwnerDetails("大埔演示瓷业有限公司", "91441402DEMATEXT93", "演示联系人", "13800000000"), key()).orThrow();
        project = projects.register(lin, new NewProject(owner, "演示窑炉项目", "", "还没有立项", "大埔县", ""), key()).orThrow();
        person = new Actor(UUID.randomUUID(), "演示江女士", Role.OWNER, COUNTY, null, owner);
    }

    @AfterEach
    void leave() {
        accounts.close(lin.account(), "测试结束");
        accounts.close(chen.account(), "测试结束");
        Jurisdiction.leave();
    }

    @Test
    void a_request_grows_from_question_to_acting_under_one_code_and_is_closed_by_both_and_reopened() {
        UUID id = asked("窑炉改造要不要做环评");
        ServiceRequest first = find(id);
        assertThat(first.state()).isEqualTo(RequestState.UNASSIGNED);
        assertThat(first.promise().confirmed()).isFalse();
        done(bureau, id, new Deed.Assigned(null, lin.account(), ""));
        done(lin, id, new Deed.Replied("要做登记表"));
        done(lin, id, new Deed.Changed(Mode.GUIDE, null, "帮着填表"));
        done(lin, id, new Deed.Changed(Mode.ACT, project, ""));
        done(lin, id, new Deed.Proposed(Result.HANDED_ON, "转到办件"));
        done(person, id, new Deed.Agreed(""));
        ServiceRequest closed = find(id);
        assertThat(closed.isClosed()).isTrue();
        assertThat(closed.code()).isEqualTo(first.code());
        assertThat(closed.lookup()).isEqualTo(first.lookup());
        assertThat(closed.mode()).isEqualTo(Mode.ACT);
        assertThat(closed.course().repliedOn()).isEqualTo(LocalDate.now());
        done(person, id, new Deed.Reopened("补正又被退回"));
        assertThat(find(id).state()).isEqualTo(RequestState.REPLIED);
        assertThat(requests.entries(lin, id)).extracting(Entry::kind).containsExactly(EntryKind.ASKED, EntryKind.ASSIGNED, EntryKind.REPLIED,
                EntryKind.CHANGED, EntryKind.CHANGED, EntryKind.PROPOSED, EntryKind.AGREED, EntryKind.REOPENED);
        assertThat(requests.of(project)).extracting(ServiceRequest::id).contains(id);
    }

    @Test
    void R03_12_of_two_who_reply_at_once_the_second_is_told_and_then_both_replies_stand() throws Exception {
        UUID id = asked("两人同时答复");
        done(bureau, id, new Deed.Assigned(null, lin.account(), ""));
        int seen = find(id).version();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Outcome<UUID>>> answers = new ArrayList<>();
            for (Actor officer : List.of(lin, chen)) {
                answers.add(two.submit(() -> Jurisdiction.within(COUNTY, () -> {
                    await(together);
                    return life.record(officer, id, new Deed.Replied(officer.name() + "答复"), List.of(), seen, key());
                })));
            }
            List<Outcome<UUID>> outcomes = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
            assertThat(outcomes.stream().flatMap(outcome -> outcome.refusals().stream())).extracting(Refusal::code).containsExactly("R03-12");
            Actor late = outcomes.get(0).isDone() ? chen : lin;
            done(late, id, new Deed.Replied(late.name() + "答复"));
            assertThat(requests.entries(lin, id)).extracting(Entry::text).contains("演示林答复", "演示陈答复");
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void what_an_owner_adds_is_never_refused_for_what_came_between() {
        UUID id = asked("随时补充");
        done(bureau, id, new Deed.Assigned(null, lin.account(), ""));
        done(lin, id, new Deed.Replied("先这样"));
        assertThat(life.record(person, id, new Deed.FollowedUp(Channel.OWNER_SPACE, "补一句"), List.of(), 1, key()).isDone()).isTrue();
        done(lin, id, new Deed.Noted("内部记一笔"));
        assertThat(life.record(lin, id, new Deed.Replied("好"), List.of(), find(id).version() - 1, key()).isDone())
                .as("a note of a colleague does not stand in the way").isTrue();
    }

    @Test
    void a_request_carries_the_answers_it_came_with_and_keeps_them_through_its_life() {
        String code = plans.save(new SavedAnswers.Answers(Map.of("landSupply", "GRANT"), Set.of(), LocalDate.of(2026, 3, 2), Limits.PROMISED, Set.of(), 0), key()).orThrow();
        String typed = code.substring(0, 5).toLowerCase() + "-" + code.substring(5);
        UUID id = requests.ask(person, new NewRequest(owner, null, Mode.GUIDE, Channel.OWNER_SPACE, "请教我办", List.of(), typed), key()).orThrow();
        done(bureau, id, new Deed.Assigned(null, lin.account(), ""));
        assertThat(find(id).plan()).isEqualTo(code);
        assertThat(find(asked("没有清单")).plan()).isEmpty();
    }

    @Test
    void answers_nobody_kept_or_another_place_keeps_are_refused() {
        String elsewhere = Jurisdiction.within("441400", () -> plans.save(new SavedAnswers.Answers(Map.of("landSupply", "GRANT"), Set.of(),
                LocalDate.of(2026, 3, 2), Limits.PROMISED, Set.of(), 0), key()).orThrow());
        for (String code : List.of("0000000000", "x", "' or 1=1", elsewhere)) {
            assertThat(requests.ask(person, new NewRequest(owner, null, Mode.GUIDE, Channel.OWNER_SPACE, "请教我办", List.of(), code), key()).refusals())
                    .extracting(Refusal::field).containsExactly("plan");
        }
    }

    @Test
    void the_same_key_twice_has_one_effect() {
        UUID key = key();
        NewRequest asked = new NewRequest(owner, null, Mode.CONSULT, Channel.OWNER_SPACE, "双击", List.of());
        UUID id = requests.ask(person, asked, key).orThrow();
        assertThat(requests.ask(person, asked, key).orThrow()).isEqualTo(id);
        done(bureau, id, new Deed.Assigned(null, lin.account(), ""));
        UUID again = key();
        Deed reply = new Deed.Replied("一次");
        int seen = find(id).version();
        assertThat(life.record(lin, id, reply, List.of(), seen, again).isDone()).isTrue();
        assertThat(life.record(lin, id, reply, List.of(), seen, again).isDone()).isTrue();
        assertThat(requests.entries(lin, id).stream().filter(entry -> entry.kind() == EntryKind.REPLIED)).hasSize(1);
    }

    @Test
    void an_owner_reads_no_note_even_where_the_query_forgets_it_and_nothing_of_others() {
        UUID id = asked("别人看不到");
        done(bureau, id, new Deed.Assigned(null, lin.account(), ""));
        done(lin, id, new Deed.Noted("只给同事看"));
        assertThat(requests.entries(person, id)).extracting(Entry::kind).doesNotContain(EntryKind.NOTED);
        assertThat(confined(owner, "select count(*) from request.entry where kind = 'NOTED'")).isZero();
        assertThat(confined(owner, "select count(*) from request.entry")).isPositive();
        assertThat(confined(owner, "select count(*) from request.recusal")).isZero();
        assertThat(confined(UUID.randomUUID(), "select count(*) from request.service_request")).isZero();
        assertThat(confined(UUID.randomUUID(), "select count(*) from request.entry")).isZero();
        Actor other = new Actor(UUID.randomUUID(), "演示外人", Role.OWNER, COUNTY, null, UUID.randomUUID());
        assertThat(life.record(other, id, new Deed.Closed(""), List.of(), 9, key()).refusals()).extracting(Refusal::sentence)
                .containsExactly("没有找到这个诉求。");
    }

    @Test
    void R03_6_a_request_is_tied_to_a_project_of_its_own_owner_only() {
        UUID stranger = owners.register(lin, new OwnerDetails("别家演示公司", "91441481DEMATEXT9G", "别人", "13800000001"), key()).orThrow();
        UUID theirs = projects.register(lin, new NewProject(stranger, "别家项目", "", "还没有立项", "大埔县", ""), key()).orThrow();
        UUID id = asked("关联项目");
        done(bureau, id, new Deed.Assigned(null, lin.account(), ""));
        assertThat(record(lin, id, new Deed.Changed(Mode.CONSULT, theirs, "")).refusals()).extracting(Refusal::code).containsExactly("R03-6");
        assertThat(requests.ask(person, new NewRequest(owner, theirs, Mode.CONSULT, Channel.OWNER_SPACE, "别家", List.of()), key()).isDone()).isFalse();
    }

    @Test
    void R03_13_files_come_with_what_was_said_and_not_too_many_at_once() {
        UUID id = requests.ask(person, new NewRequest(owner, null, Mode.CONSULT, Channel.OWNER_SPACE, "看图", files(2)), key()).orThrow();
        List<Entry.Attachment> kept = requests.entries(person, id).get(0).attachments();
        assertThat(kept).extracting(Entry.Attachment::name).containsExactlyInAnyOrder("图0.pdf", "图1.pdf");
        assertThat(requests.isAttached(person, id, kept.get(0).document())).isTrue();
        assertThat(requests.isAttached(person, id, UUID.randomUUID())).isFalse();
        assertThat(requests.ask(person, new NewRequest(owner, null, Mode.CONSULT, Channel.OWNER_SPACE, "太多", files(6)), key()).refusals())
                .extracting(Refusal::code).containsExactly("R03-13");
    }

    @Test
    void R07_6_who_declared_an_interest_is_neither_suggested_nor_given_the_request() {
        UUID id = asked("回避");
        assertThat(recusals.declare(lin, id, true, " ", key()).isDone()).isFalse();
        recusals.declare(lin, id, true, "亲属在该公司任职", key()).orThrow();
        assertThat(recusals.declare(lin, id, true, "再说一次", key()).refusals()).extracting(Refusal::code).containsExactly("R07-11");
        assertThat(record(bureau, id, new Deed.Assigned(null, lin.account(), "")).refusals()).extracting(Refusal::code).containsExactly("R07-6");
        Suggestion suggestion = suggestion(id);
        assertThat(suggestion.recused()).contains("演示林");
        assertThat(suggestion.candidates()).noneMatch(candidate -> candidate.officer().equals(lin.account()));
        recusals.declare(lin, id, false, "核对过，不是同一人", key()).orThrow();
        done(bureau, id, new Deed.Assigned(null, lin.account(), ""));
        recusals.declare(lin, id, true, "又发现", key()).orThrow();
        assertThat(suggestion(id).request().course().officer()).as("comes back to the bureau").isEqualTo(lin.account());
    }

    @Test
    void the_officer_of_the_project_is_suggested_with_the_reason() {
        UUID id = requests.ask(person, new NewRequest(owner, project, Mode.COORDINATE, Channel.OWNER_SPACE, "排水接口", List.of()), key()).orThrow();
        assertThat(suggestion(id).best().orElseThrow().officer()).isEqualTo(lin.account());
        assertThat(suggestion(id).best().orElseThrow().reasons()).first().isEqualTo("负责本项目");
    }

    @Test
    void R07_7_nobody_but_an_officer_is_given_a_request() {
        UUID id = asked("派错人");
        assertThat(record(bureau, id, new Deed.Assigned(null, bureau.account(), "")).refusals()).extracting(Refusal::code).containsExactly("R07-7");
    }

    @Test
    void R07_10_many_are_given_to_another_all_or_none() {
        List<UUID> three = IntStream.range(0, 3).mapToObj(i -> asked("成批 " + i)).toList();
        three.forEach(id -> done(bureau, id, new Deed.Assigned(null, lin.account(), "")));
        assertThat(life.reassign(bureau, List.of(), lin.account(), chen.account(), "", key()).refusals()).extracting(Refusal::code)
                .containsExactly("R07-10", "R07-9");
        done(bureau, three.get(1), new Deed.Assigned(lin.account(), chen.account(), "先改一件"));
        assertThat(life.reassign(bureau, three, lin.account(), chen.account(), "休假", key()).isDone()).isFalse();
        assertThat(find(three.get(0)).course().officer()).isEqualTo(lin.account());
        life.reassign(bureau, List.of(three.get(0), three.get(2)), lin.account(), chen.account(), "休假", key()).orThrow();
        assertThat(find(three.get(0)).course().officer()).isEqualTo(chen.account());
        assertThat(find(three.get(2)).course().officerName()).isEqualTo("演示陈");
        assertThat(requests.entries(bureau, three.get(2))).last().extracting(Entry::text).isEqualTo("休假");
    }

    @Test
    void R03_14_a_period_is_assumed_until_the_bureau_sets_it_with_a_source() {
        assertThat(periods.set(bureau, Period.Kind.COORDINATE, 3, " ", key()).isDone()).isFalse();
        assertThat(periods.set(bureau, Period.Kind.COORDINATE, 61, "文", key()).isDone()).isFalse();
        String source = "演示〔2026〕" + UUID.randomUUID() + "号";
        periods.set(bureau, Period.Kind.COORDINATE, 0, source, key()).orThrow();
        assertThat(periods.set(bureau, Period.Kind.COORDINATE, 0, source, key()).refusals()).extracting(Refusal::code).containsExactly("R03-14");
        UUID id = requests.ask(person, new NewRequest(owner, null, Mode.COORDINATE, Channel.OWNER_SPACE, "协调", List.of()), key()).orThrow();
        assertThat(find(id).promise().confirmed()).isTrue();
        periods.set(bureau, Period.Kind.COORDINATE, 4, source, key()).orThrow();
        assertThat(periods.current().stream().filter(period -> period.kind() == Period.Kind.COORDINATE).findFirst().orElseThrow().workingDays()).isEqualTo(4);
        assertThat(periods.history()).extracting(Period::source).contains(source);
    }

    @Test
    void lists_are_paged_without_gap_or_repetition_and_filtered() {
        List<UUID> made = IntStream.range(0, 45).mapToObj(i -> asked("分页 " + i)).toList();
        List<UUID> seen = new ArrayList<>();
        UUID before = null;
        do {
            RequestList page = requests.list(RequestFilter.ofOwner(owner, before));
            page.requests().forEach(request -> seen.add(request.id()));
            before = page.next();
        } while (before != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
        assertThat(requests.list(new RequestFilter(owners.find(owner).orElseThrow().name(), Mode.CONSULT, Channel.OWNER_SPACE, RequestTurn.BUREAU, null, owner, false, null)).requests())
                .isNotEmpty().allMatch(request -> request.state() == RequestState.UNASSIGNED);
        assertThat(requests.list(new RequestFilter("100%_'\"\\", null, null, null, null, null, true, null)).requests()).isEmpty();
    }

    @Test
    void what_happened_is_neither_changed_nor_taken_away() {
        for (String sql : List.of("update request.entry set text = ''", "delete from request.entry", "delete from request.attachment",
                "update request.service_request set note = ''", "update request.service_request set code = ''", "delete from request.service_request",
                "update request.period set working_days = 1", "delete from request.recusal")) {
            assertThatThrownBy(() -> transactions.execute(status -> jdbc.sql(sql).update())).as(sql)
                    .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
    }

    private UUID asked(String text) {
        return requests.ask(person, new NewRequest(owner, null, Mode.CONSULT, Channel.OWNER_SPACE, text, List.of()), key()).orThrow();
    }

    private void done(Actor actor, UUID id, Deed deed) {
        record(actor, id, deed).orThrow();
    }

    private Outcome<UUID> record(Actor actor, UUID id, Deed deed) {
        return life.record(actor, id, deed, List.of(), find(id).version(), key());
    }

    private ServiceRequest find(UUID id) {
        return requests.find(id).orElseThrow();
    }

    private Suggestion suggestion(UUID id) {
        UUID after = null;
        do {
            Dispatch.Waiting waiting = dispatch.waiting(after);
            for (Suggestion suggestion : waiting.suggestions()) {
                if (suggestion.request().id().equals(id)) {
                    return suggestion;
                }
            }
            after = waiting.next();
        } while (after != null);
        throw new AssertionError("does not wait for the bureau: " + id);
    }

    private static List<Upload> files(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Upload("files", "图" + i + ".pdf", PICTURE.length, new ByteArrayResource(PICTURE))).toList();
    }

    private int confined(UUID to, String count) {
        Confinement.enter(Confinement.toOwner(to));
        try {
            return transactions.execute(status -> jdbc.sql(count).query(Integer.class).single());
        } finally {
            Confinement.leave();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
