package org.daiban.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.CaseWorld;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.document.Upload;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class OneTimeNoticesStoreTest {

    private static final String COUNTY = "441423";
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    @Autowired
    ApplicationContext house;
    @Autowired
    OneTimeNotices notices;
    @Autowired
    Undertakings undertakings;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    private final LocalDate today = LocalDate.now();
    private CaseWorld.Place place;
    private UUID file;

    @BeforeEach
    void enter() {
        place = new CaseWorld(house, COUNTY).place();
        Jurisdiction.enter(COUNTY);
        file = caseFiles.open(place.officer(), place.project(), "A06", key()).orThrow();
    }

    @AfterEach
    void leave() {
        Jurisdiction.leave();
    }

    @Test
    void a_notice_of_the_authority_is_recorded_in_the_case_file_in_the_same_transaction() {
        record(new Happening.Received(Doer.OWNER));
        UUID id = give(NoticeKind.OF_AUTHORITY, "宗地图", "界址点坐标");
        OneTimeNotice notice = notices.find(place.officer(), id).orElseThrow();
        assertThat(notice.number()).matches("告知〔\\d{4}〕\\d+号");
        assertThat(notice.helper()).isEqualTo("首席服务官" + place.officer().name());
        assertThat(notice.lines()).extracting(NoticeLine::material).containsExactly("宗地图", "界址点坐标");
        assertThat(caseFiles.find(file).orElseThrow().state()).isEqualTo(CaseState.CORRECTING);
        assertThat(caseFiles.events(file).get(1).what()).isEqualTo(new Happening.CorrectionNotified(
                List.of("宗地图：缺签字或者盖章，补盖章", "界址点坐标：缺签字或者盖章，补盖章")));
        assertThat(caseFiles.events(file).get(1).voucher()).isEqualTo("一次性告知单 " + notice.number());
        assertThat(notices.ofCase(place.owner(), file)).as("one, not one more by the listener").hasSize(1);
    }

    @Test
    void what_the_case_file_refuses_is_told_with_our_own_refusals_and_nothing_is_kept() {
        NewNotice wrong = new NewNotice(NoticeKind.OF_AUTHORITY, today, today.minusDays(1), "", "", "",
                List.of(NewNotice.Line.of("宗地图", Lack.OTHER, "")));
        Outcome<UUID> refused = notices.issue(place.officer(), file, wrong, 0, 0, key());
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactlyInAnyOrder("R22-125", "R22-122", "R22-2");
        assertThat(notices.ofCase(place.officer(), file)).isEmpty();
        assertThat(caseFiles.events(file)).isEmpty();
    }

    @Test
    void R22_121_a_notice_without_a_line_and_R22_134_one_of_tomorrow_are_refused() {
        NewNotice empty = new NewNotice(NoticeKind.OF_WINDOW, today.plusDays(1), null, "", "", "", List.of());
        assertThat(notices.check(place.officer(), file, empty, 0, 0)).extracting(Refusal::code).containsExactly("R22-134", "R22-121");
    }

    @Test
    void R22_122_a_line_names_its_paper_and_says_what_is_wrong_with_it() {
        NewNotice unclear = new NewNotice(NoticeKind.OF_WINDOW, today, null, "", "", "", List.of(
                new NewNotice.Line(4, " ", null, "补章", "", "", Optional.empty()), new NewNotice.Line(5, "图", Lack.OTHER, "", "", "", Optional.empty())));
        assertThat(notices.check(place.officer(), file, unclear, 0, 0)).extracting(refusal -> refusal.code() + " " + refusal.field())
                .containsExactly("R22-122 name-4", " lack-4", "R22-122 words-5");
    }

    @Test
    void R22_123_the_window_looks_before_anything_is_handed_in_and_what_is_handed_in_ends_it() {
        UUID id = give(NoticeKind.OF_WINDOW, "申请表");
        assertThat(caseFiles.find(file).orElseThrow().state()).as("no event").isEqualTo(CaseState.OPENED);
        record(new Happening.Received(Doer.OWNER));
        OneTimeNotice over = notices.find(place.owner(), id).orElseThrow();
        assertThat(over.closing()).isEqualTo(new OneTimeNotice.Closing(today, "收件", place.officer().name()));
        assertThat(notices.check(place.officer(), file, wanted(NoticeKind.OF_WINDOW, "申请表"), 1, 1)).extracting(Refusal::code).containsExactly("R22-123");
    }

    @Test
    void R22_124_a_second_notice_is_kept_and_counted_and_changes_no_clock() {
        record(new Happening.Received(Doer.OWNER));
        give(NoticeKind.OF_AUTHORITY, "宗地图");
        var before = caseFiles.find(file).orElseThrow();
        int counted = times(before.unitName());
        UUID again = give(NoticeKind.OF_AUTHORITY, "规划设计条件");
        OneTimeNotice second = notices.find(place.officer(), again).orElseThrow();
        assertThat(second.second()).isTrue();
        assertThat(second.ordinal()).isEqualTo(2);
        assertThat(caseFiles.find(file).orElseThrow()).as("case file untouched").isEqualTo(before);
        assertThat(times(before.unitName())).isEqualTo(counted + 1);
        assertThat(notices.second(null, 10)).extracting(OneTimeNotice::id).contains(again);
        assertThat(notices.open(place.owner(), 50)).filteredOn(notice -> notice.caseFile().equals(file)).hasSize(2);
    }

    @Test
    void R22_125_a_second_notice_is_not_older_than_the_first() {
        record(new Happening.Received(Doer.OWNER));
        give(NoticeKind.OF_AUTHORITY, "宗地图");
        NewNotice older = new NewNotice(NoticeKind.OF_AUTHORITY, today.minusDays(1), null, "", "", "", List.of(NewNotice.Line.of("图", Lack.MISSING, "")));
        assertThat(notices.check(place.officer(), file, older, 2, 1)).extracting(Refusal::code).containsExactly("R22-125");
    }

    @Test
    void R22_130_nothing_more_is_told_of_a_case_file_that_ended() {
        record(new Happening.Withdrawn(Doer.OWNER, "不办了"));
        assertThat(notices.check(place.officer(), file, wanted(NoticeKind.OF_WINDOW, "图"), 1, 0)).extracting(Refusal::code).containsExactly("R22-130");
    }

    @Test
    void a_correction_told_on_the_case_files_own_page_becomes_a_notice_and_correcting_ends_it() {
        record(new Happening.Received(Doer.OWNER));
        record(new Happening.CorrectionNotified(List.of("宗地图未盖章", "补坐标")));
        OneTimeNotice notice = notices.ofCase(place.owner(), file).get(0);
        assertThat(notice.kind()).isEqualTo(NoticeKind.OF_AUTHORITY);
        assertThat(notice.lines()).extracting(NoticeLine::sentence).containsExactly("宗地图未盖章", "补坐标");
        record(new Happening.Corrected(Doer.OWNER));
        assertThat(notices.ofCase(place.owner(), file).get(0).closing().what()).isEqualTo("补正收齐");
    }

    @Test
    void papers_owed_after_a_conditional_acceptance_are_answered_line_by_line_until_they_are_supplied() {
        record(new Happening.Received(Doer.OWNER));
        record(new Happening.Accepted(true, List.of("社会稳定风险评估意见", "节地评价"), today.plusDays(20), null));
        OneTimeNotice owed = notices.open(place.unit(), 10).stream().filter(notice -> notice.caseFile().equals(file)).findFirst().orElseThrow();
        assertThat(owed.kind()).isEqualTo(NoticeKind.OWED);
        assertThat(owed.until()).isEqualTo(today.plusDays(20));
        answer(owed.id(), 1, EntryKind.READY, "", 0).orThrow();
        assertThat(enter(place.unit(), owed.id(), 1, EntryKind.GOOD, "", 1).isDone()).isTrue();
        record(new Happening.OwedSupplied(Doer.OWNER));
        assertThat(notices.find(place.owner(), owed.id()).orElseThrow().closing().what()).isEqualTo("容缺材料补齐");
    }

    @Test
    void a_line_goes_from_answer_to_return_to_answer_to_good_and_every_word_stays() {
        UUID id = give(NoticeKind.OF_WINDOW, "申请表", "营业执照");
        Upload photo = new Upload("file", "照片.png", PHOTO.length, new ByteArrayResource(PHOTO));
        notices.enter(place.owner(), id, 1, new NewEntry(EntryKind.READY, "", Optional.of(photo)), 0, key()).orThrow();
        enter(place.officer(), id, 1, EntryKind.NOT_YET, "缺骑缝章", 1).orThrow();
        answer(id, 1, EntryKind.READY, "已补章", 2).orThrow();
        answer(id, 1, EntryKind.READY, "更正：重拍", 3).orThrow();
        enter(place.officer(), id, 1, EntryKind.GOOD, "", 4).orThrow();
        OneTimeNotice notice = notices.find(place.owner(), id).orElseThrow();
        assertThat(notice.line(1).orElseThrow().entries()).extracting(NoticeLine.Entry::kind).containsExactly(
                EntryKind.READY, EntryKind.NOT_YET, EntryKind.READY, EntryKind.READY, EntryKind.GOOD);
        assertThat(notice.line(1).orElseThrow().entries().get(0).fileName()).isEqualTo("照片.png");
        assertThat(notice.line(1).orElseThrow().state()).isEqualTo(LineState.SETTLED);
        assertThat(notice.waitingForOwner()).isEqualTo(1);
        assertThat(notice.nextForOwner(2).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void the_same_submit_twice_has_one_effect() {
        UUID key = key();
        UUID first = notices.issue(place.officer(), file, wanted(NoticeKind.OF_WINDOW, "图"), 0, 0, key).orThrow();
        assertThat(notices.issue(place.officer(), file, wanted(NoticeKind.OF_WINDOW, "图"), 0, 0, key).orThrow()).isEqualTo(first);
        UUID same = key();
        notices.enter(place.owner(), first, 1, NewEntry.of(EntryKind.READY, ""), 0, same).orThrow();
        notices.enter(place.owner(), first, 1, NewEntry.of(EntryKind.READY, ""), 0, same).orThrow();
        assertThat(notices.find(place.owner(), first).orElseThrow().line(1).orElseThrow().entries()).hasSize(1);
    }

    @Test
    void R22_31_of_ten_who_look_at_one_line_at_once_one_is_first_and_the_others_are_told() throws Exception {
        UUID id = give(NoticeKind.OF_WINDOW, "图");
        answer(id, 1, EntryKind.READY, "", 0).orThrow();
        var pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<List<Refusal>>> all = IntStream.range(0, 10).<Callable<List<Refusal>>>mapToObj(i -> () ->
                    Jurisdiction.within(COUNTY, () -> enter(place.officer(), id, 1, EntryKind.GOOD, "", 1).refusals())).toList();
            int done = 0;
            for (var future : pool.invokeAll(all)) {
                List<Refusal> refusals = future.get();
                done += refusals.isEmpty() ? 1 : 0;
                assertThat(refusals).allMatch(refusal -> refusal.code().equals("R22-31"));
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(notices.find(place.officer(), id).orElseThrow().line(1).orElseThrow().entries()).hasSize(2);
    }

    @Test
    void R22_31_of_ten_notices_given_at_once_one_is_kept() throws Exception {
        var pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, 10).<Callable<Boolean>>mapToObj(i -> () ->
                    Jurisdiction.within(COUNTY, () -> notices.issue(place.officer(), file, wanted(NoticeKind.OF_WINDOW, "图" + i), 0, 0, key()).isDone())).toList();
            int done = 0;
            for (var future : pool.invokeAll(all)) {
                done += future.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_file_that_is_no_scan_is_refused_and_nothing_is_said() {
        UUID id = give(NoticeKind.OF_WINDOW, "图");
        Upload wrong = new Upload("file", "图.docx", 4, new ByteArrayResource("docx".getBytes()));
        assertThat(notices.enter(place.owner(), id, 1, new NewEntry(EntryKind.READY, "见附件", Optional.of(wrong)), 0, key()).refusals())
                .extracting(Refusal::code).containsExactly("R04-21");
        assertThat(notices.find(place.owner(), id).orElseThrow().line(1).orElseThrow().entries()).isEmpty();
    }

    @Test
    void nobody_else_finds_a_notice_and_nothing_in_it_can_be_changed() {
        UUID id = give(NoticeKind.OF_WINDOW, "图");
        CaseWorld.Place elsewhere = new CaseWorld(house, "441424").place();
        assertThat(notices.find(elsewhere.unit(), id)).isEmpty();
        assertThat(Jurisdiction.within("441400", () -> notices.find(place.officer(), id))).isEmpty();
        for (String table : List.of("notice", "line", "entry", "closing", "undertaking", "undertaking_check")) {
            assertThatThrownBy(() -> transactions.execute(status -> jdbc.sql("delete from correction." + table).update()))
                    .as(table).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_undertaking_is_watched_until_it_is_found_kept() {
        UUID id = undertakings.record(place.unit(), file, new NewUndertaking("三个月内补齐环评批复", today, today.plusDays(90)), key()).orThrow();
        assertThat(undertakings.open(place.unit(), 50)).extracting(Undertaking::id).contains(id);
        undertakings.check(place.unit(), id, today, false, "书面要求十日内改正", 0, key()).orThrow();
        assertThat(undertakings.find(place.owner(), id).orElseThrow().state()).isEqualTo("没有兑现");
        undertakings.check(place.officer(), id, today, true, "", 1, key()).orThrow();
        assertThat(undertakings.open(place.officer(), 50)).extracting(Undertaking::id).doesNotContain(id);
        assertThat(undertakings.find(place.owner(), id).orElseThrow().checks()).hasSize(2);
        assertThat(undertakings.record(place.owner(), file, new NewUndertaking("x", today, today), key()).isDone()).isFalse();
    }

    private int times(String unit) {
        return notices.secondByUnit().stream().filter(of -> of.unitName().equals(unit)).mapToInt(OneTimeNotices.SecondOfUnit::times).sum();
    }

    private UUID give(NoticeKind kind, String... materials) {
        int version = caseFiles.find(file).orElseThrow().version();
        int seen = notices.ofCase(place.officer(), file).size();
        return notices.issue(place.officer(), file, wanted(kind, materials), version, seen, key()).orThrow();
    }

    private NewNotice wanted(NoticeKind kind, String... materials) {
        return new NewNotice(kind, today, null, "", "", "",
                List.of(materials).stream().map(material -> NewNotice.Line.of(material, Lack.UNSIGNED, "补盖章")).toList());
    }

    private Outcome<UUID> answer(UUID notice, int line, EntryKind kind, String words, int seen) {
        return enter(place.owner(), notice, line, kind, words, seen);
    }

    private Outcome<UUID> enter(org.daiban.identity.Actor actor, UUID notice, int line, EntryKind kind, String words, int seen) {
        return notices.enter(actor, notice, line, NewEntry.of(kind, words), seen, key());
    }

    private void record(Happening what) {
        caseFiles.record(place.officer(), file, NewEvent.pushed(what, today), caseFiles.find(file).orElseThrow().version(), key()).orThrow();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
