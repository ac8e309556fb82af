package org.daiban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseWorld;
import org.daiban.document.Bundle;
import org.daiban.document.Documents;
import org.daiban.document.IncomingFiles;
import org.daiban.engine.matter.Stage;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
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

@DaibanTest
class PapersStoreTest {

    private static final String COUNTY = "441424";

    @Autowired
    ApplicationContext house;
    @Autowired
    Papers papers;
    @Autowired
    StagePapers stages;
    @Autowired
    IncomingFiles incoming;
    @Autowired
    Documents documents;
    @Autowired
    UploadCleaning cleaning;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    private CaseWorld.Place place;
    private PaperLine first;

    @BeforeEach
    void enter() {
        place = new CaseWorld(house, COUNTY).place();
        Jurisdiction.enter(COUNTY);
        first = now().matter("A06").orElseThrow().lines().get(0);
    }

    @AfterEach
    void leave() {
        Jurisdiction.leave();
    }

    @Test
    void the_checklist_is_what_the_catalogue_asks_for_and_a_paper_handed_in_waits_to_be_checked() {
        assertThat(now().matters()).extracting(MatterPapers::matter).contains("A06", "A07");
        assertThat(first.state(today())).isEqualTo(LineState.MISSING);
        UUID paper = hand(first, "申请.pdf", Made.pdf("a", 2, 0));
        PaperLine after = line(first);
        assertThat(after.state(today())).isEqualTo(LineState.TO_CHECK);
        assertThat(after.paper().orElseThrow().id()).isEqualTo(paper);
        assertThat(after.paper().orElseThrow().current().pages()).isEqualTo(2);
        assertThat(after.paper().orElseThrow().current().handedBy()).isEqualTo(place.owner().name());
    }

    @Test
    void one_paper_serves_every_line_of_its_name_and_a_new_version_sends_them_all_back_to_be_checked() {
        PaperLine shared = shared();
        UUID paper = papers.hand(place.owner(), new NewPaper(place.project(), shared.matter(), shared.name(), null, "", true, false),
                Made.file("一.png", Made.photo(1)), 0, key()).orThrow();
        List<PaperLine> uses = now().uses(now().paper(paper).orElseThrow());
        assertThat(uses).hasSizeGreaterThan(1).extracting(line -> PaperName.plain(line.name())).containsOnly(PaperName.plain(shared.name()));
        uses.forEach(line -> enter(line, EntryKind.GOOD, ""));
        assertThat(now().uses(now().paper(paper).orElseThrow())).extracting(line -> line.state(today())).containsOnly(LineState.GOOD);
        papers.renew(place.owner(), paper, null, "换清楚的", Made.file("二.png", Made.photo(2)), 1, key()).orThrow();
        uses = now().uses(now().paper(paper).orElseThrow());
        assertThat(uses).extracting(line -> line.state(today())).containsOnly(LineState.TO_CHECK);
        assertThat(uses).allMatch(line -> line.checkedBefore(today()));
        assertThat(papers.find(place.officer(), paper).orElseThrow().paper().versions()).hasSize(2);
    }

    @Test
    void a_form_each_authority_has_of_its_own_is_not_taken_for_another_ones() {
        assertThat(PaperName.same("申请表", "申请表")).isFalse();
        assertThat(PaperName.same("节能审查意见(需要时)", "节能审查意见")).isTrue();
        assertThat(PaperName.same("宗地图", "总平面图")).isFalse();
    }

    @Test
    void what_is_in_the_owners_store_is_offered_in_every_project_and_taken_over_by_one_act() {
        String name = PaperName.plain(shared().name());
        UUID kept = papers.keep(place.owner(), place.owner().owner(), name, today().plusDays(10), "", Made.file("照.png", Made.photo()), key()).orThrow();
        PaperLine line = shared();
        Paper offered = now().offer(line).orElseThrow();
        assertThat(offered.id()).isEqualTo(kept);
        assertThat(offered.current().lapsesSoon(today())).isTrue();
        papers.enter(place.owner(), place.project(), NewEntry.placing(line.matter(), line.name(), kept), 0, key()).orThrow();
        assertThat(line(line).state(today())).isEqualTo(LineState.TO_CHECK);
        assertThat(papers.ofStore(place.owner().owner())).filteredOn(each -> each.paper().id().equals(kept)).singleElement()
                .extracting(each -> each.uses().size()).isEqualTo(1);
    }

    @Test
    void R22_152_what_is_wrong_or_not_needed_says_why_and_R22_153_nothing_there_is_not_good() {
        assertThat(refused(first, EntryKind.GOOD, "")).containsExactly("R22-153 ");
        assertThat(refused(first, EntryKind.WRONG, "")).containsExactly("R22-153 ", "R22-152 words");
        assertThat(refused(first, EntryKind.NOT_NEEDED, " ")).containsExactly("R22-152 words");
        assertThat(refused(first, EntryKind.LACKING, "")).containsExactly("R22-152 words");
        hand(first, "a.png", Made.photo());
        assertThat(refused(line(first), EntryKind.LACKING, "再补")).containsExactly("R22-153 ");
        assertThat(refused(line(first), EntryKind.WRONG, "")).containsExactly("R22-152 words");
        enter(line(first), EntryKind.WRONG, "没有盖章");
        assertThat(line(first).state(today())).isEqualTo(LineState.WRONG);
        assertThat(line(first).why()).isEqualTo("没有盖章");
    }

    @Test
    void handing_in_again_where_it_was_wrong_is_a_new_version_of_the_same_paper() {
        UUID paper = hand(first, "a.png", Made.photo(1));
        enter(line(first), EntryKind.WRONG, "不清楚");
        assertThat(hand(line(first), "b.png", Made.photo(2))).isEqualTo(paper);
        assertThat(line(first).state(today())).isEqualTo(LineState.TO_CHECK);
        assertThat(line(first).paper().orElseThrow().versions()).hasSize(2);
    }

    @Test
    void R22_157_the_same_file_again_is_told_and_kept_once() {
        hand(first, "a.png", Made.photo(1));
        assertThat(codes(papers.hand(place.owner(), wanted(line(first)), Made.file("b.png", Made.photo(1)), 1, key()))).containsExactly("R22-157 file");
    }

    @Test
    void R22_158_a_paper_past_its_day_is_not_taken_and_R22_154_one_that_lapsed_since_is_never_silently_good() {
        NewPaper past = new NewPaper(place.project(), first.matter(), first.name(), today().minusDays(1), "", false, false);
        assertThat(codes(papers.hand(place.owner(), past, Made.file("a.png", Made.photo()), 0, key()))).containsExactly("R22-158 validUntil");
        Paper lapsed = paper(today().minusDays(1));
        PaperLine line = new PaperLine("A06", "宗地图", true, List.of(entry(EntryKind.GOOD, lapsed)), java.util.Optional.of(lapsed));
        assertThat(line.state(today())).isEqualTo(LineState.LAPSED);
        assertThat(LineRules.order(line, EntryKind.GOOD, java.util.Optional.empty(), today()).orElseThrow().code()).isEqualTo("R22-154");
        assertThat(LineRules.order(new PaperLine("A06", "宗地图", true, List.of(), java.util.Optional.empty()), EntryKind.PLACED,
                java.util.Optional.of(lapsed), today()).orElseThrow().code()).isEqualTo("R22-154");
    }

    @Test
    void R22_155_a_line_nobody_asks_for_and_R22_156_a_paper_of_somebody_else_are_refused() {
        assertThat(codes(papers.hand(place.owner(), new NewPaper(place.project(), "A06", "没有这一项", null, "", false, false),
                Made.file("a.png", Made.photo()), 0, key()))).containsExactly("R22-155 ");
        UUID theirs = papers.keep(place.officer(), UUID.randomUUID(), "营业执照", null, "", Made.file("a.png", Made.photo()), key()).orThrow();
        assertThat(codes(papers.enter(place.owner(), place.project(), NewEntry.placing(first.matter(), first.name(), theirs), 0, key())))
                .containsExactly("R22-156 paper");
    }

    @Test
    void R22_160_the_owner_puts_papers_in_and_takes_them_out_and_never_checks_them() {
        hand(first, "a.png", Made.photo());
        assertThat(codes(papers.enter(place.owner(), place.project(), NewEntry.of("A06", first.name(), EntryKind.GOOD, ""), 1, key())))
                .containsExactly("R22-160 ");
        papers.enter(place.owner(), place.project(), NewEntry.of("A06", first.name(), EntryKind.TAKEN_AWAY, ""), 1, key()).orThrow();
        assertThat(line(first).state(today())).isEqualTo(LineState.MISSING);
        assertThat(line(first).paper()).isEmpty();
    }

    @Test
    void R22_31_who_did_not_see_the_last_word_on_a_line_is_told_it() {
        hand(first, "a.png", Made.photo());
        enter(line(first), EntryKind.WRONG, "缺章");
        List<Refusal> refusals = papers.enter(place.officer(), place.project(), NewEntry.of("A06", first.name(), EntryKind.GOOD, ""), 1, key()).refusals();
        assertThat(refusals).extracting(Refusal::code).containsExactly("R22-31");
        assertThat(refusals.get(0).sentence()).contains(place.officer().name()).contains("“不对”：缺章");
    }

    @Test
    void the_same_submit_twice_and_at_once_has_one_effect() throws Exception {
        UUID key = key();
        var pool = Executors.newFixedThreadPool(4);
        List<Callable<Outcome<UUID>>> all = IntStream.range(0, 4).mapToObj(i -> (Callable<Outcome<UUID>>) () -> Jurisdiction.within(COUNTY,
                () -> papers.hand(place.owner(), wanted(first), Made.file("a.png", Made.photo()), 0, key))).toList();
        List<UUID> ids = pool.invokeAll(all).stream().map(each -> {
            try {
                return each.get().orThrow();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }).distinct().toList();
        pool.shutdown();
        assertThat(ids).hasSize(1);
        assertThat(line(first).entries()).hasSize(1);
        assertThat(line(first).paper().orElseThrow().versions()).hasSize(1);
    }

    @Test
    void a_large_file_comes_in_pieces_goes_on_where_it_stopped_and_finished_twice_is_one_paper() {
        byte[] large = Made.pdf("large", 1, 3 * IncomingFiles.PIECE + 77);
        IncomingFiles.Standing begun = papers.begin(place.owner(), "大图.pdf", large.length, "1").orThrow();
        assertThat(piece(begun, large, 0).there()).isEqualTo(IncomingFiles.PIECE);
        assertThat(piece(begun, large, 0).there()).as("the same piece again").isEqualTo(IncomingFiles.PIECE);
        assertThat(piece(begun, large, 2).there()).as("a piece before its turn").isEqualTo(IncomingFiles.PIECE);
        IncomingFiles.Standing again = papers.begin(place.owner(), "大图.pdf", large.length, "1").orThrow();
        assertThat(again).as("the same file chosen again").isEqualTo(new IncomingFiles.Standing(begun.id(), "大图.pdf", large.length, IncomingFiles.PIECE));
        assertThat(codes(papers.hand(place.owner(), wanted(first), HandedFile.of(begun.id()), 0, key()))).containsExactly("R22-149 file");
        assertThat(incoming.standing(place.officer(), begun.id())).as("another person's").isEmpty();
        IntStream.rangeClosed(1, 3).forEach(number -> piece(begun, large, number));
        UUID paper = papers.hand(place.owner(), wanted(first), HandedFile.of(begun.id()), 0, key()).orThrow();
        assertThat(papers.hand(place.owner(), wanted(first), HandedFile.of(begun.id()), 0, key()).orThrow()).as("finished twice").isEqualTo(paper);
        assertThat(line(first).paper().orElseThrow().versions()).hasSize(1);
        var out = new java.io.ByteArrayOutputStream();
        documents.copy(documents.find(line(first).paper().orElseThrow().current().document()).orElseThrow(), out);
        assertThat(out.toByteArray()).isEqualTo(large);
        cleaning.fire(begun.id());
        assertThat(documents.find(begun.id())).isPresent();
        assertThat(transactions.<Integer>execute(status -> jdbc.sql("select count(*) from document.piece where document = :id").param("id", begun.id())
                .query(Integer.class).single())).as("kept pieces stay").isEqualTo(4);
    }

    @Test
    void what_nobody_finishes_is_cleared_away() {
        IncomingFiles.Standing begun = papers.begin(place.owner(), "半截.pdf", 900_000, "1").orThrow();
        incoming.add(place.owner(), begun.id(), 0, new byte[IncomingFiles.PIECE]).orThrow();
        cleaning.fire(begun.id());
        assertThat(incoming.standing(place.owner(), begun.id())).isEmpty();
        assertThat(codes(papers.hand(place.owner(), wanted(first), HandedFile.of(begun.id()), 0, key()))).containsExactly("R22-151 file");
    }

    @Test
    void R22_142_and_R22_150_too_large_and_too_many_at_once_are_told_before_anything_is_sent() {
        Actor busy = new Actor(UUID.randomUUID(), "演示", Role.OWNER, COUNTY, null, place.owner().owner());
        assertThat(papers.begin(busy, "a.pdf", Documents.LARGEST_PAPER + 1, "").refusals()).extracting(Refusal::code).containsExactly("R22-142");
        IntStream.range(0, 10).forEach(number -> papers.begin(busy, number + ".pdf", 10, "").orThrow());
        assertThat(papers.begin(busy, "11.pdf", 10, "").refusals()).extracting(Refusal::code).containsExactly("R22-150");
        assertThat(papers.begin(busy, "3.pdf", 10, "").isDone()).as("one begun goes on").isTrue();
    }

    @Test
    void an_owner_of_another_party_and_a_unit_without_the_case_file_see_nothing() {
        UUID paper = hand(first, "a.png", Made.photo());
        assertThat(papers.ofProject(stranger(), place.project())).isEmpty();
        assertThat(papers.find(stranger(), paper)).isEmpty();
        UUID file = caseFiles.open(place.officer(), place.project(), "A06", key()).orThrow();
        assertThat(papers.ofCase(place.unit(), file)).isPresent();
        Actor elsewhere = new Actor(UUID.randomUUID(), "演示", Role.UNIT, COUNTY, UUID.randomUUID(), null);
        assertThat(papers.ofCase(elsewhere, file)).isEmpty();
        assertThat(papers.enter(place.unit(), place.project(), NewEntry.of("A06", first.name(), EntryKind.GOOD, ""), 1, key()).isDone()).isFalse();
    }

    @Test
    void what_was_said_and_handed_in_is_never_changed() {
        hand(first, "a.png", Made.photo());
        for (String statement : List.of("update material.entry set words = 'x'", "delete from material.version", "update document.piece set number = 9",
                "delete from material.paper", "delete from material.scan")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> transactions.executeWithoutResult(status -> jdbc.sql(statement).update()))
                    .as(statement).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_stage_comes_as_folders_by_matter_and_the_archive_has_each_paper_once() {
        PaperLine shared = shared();
        papers.hand(place.owner(), new NewPaper(place.project(), shared.matter(), shared.name(), null, "", true, false),
                Made.file("一.png", Made.photo(1)), 0, key()).orThrow();
        List<Bundle.Entry> all = java.util.Arrays.stream(Stage.values()).flatMap(stage -> stages.entries(now(), stage).stream()).toList();
        assertThat(all).hasSizeGreaterThan(1);
        assertThat(all.get(0).folder()).startsWith(shared.matter());
        assertThat(stages.of(place.project())).hasSize(1).extracting(Bundle.Entry::name).containsExactly(PaperName.plain(shared.name()) + ".png");
    }

    /** A line whose name another matter asks for, too. */
    private PaperLine shared() {
        return now().matters().stream().flatMap(matter -> matter.lines().stream()).filter(line -> !now().alike(line).isEmpty()).findFirst().orElseThrow();
    }

    private Actor stranger() {
        return new Actor(UUID.randomUUID(), "演示", Role.OWNER, COUNTY, null, UUID.randomUUID());
    }

    private IncomingFiles.Standing piece(IncomingFiles.Standing file, byte[] content, int number) {
        int from = number * IncomingFiles.PIECE;
        return incoming.add(place.owner(), file.id(), from, java.util.Arrays.copyOfRange(content, from, Math.min(content.length, from + IncomingFiles.PIECE)))
                .orThrow();
    }

    private UUID hand(PaperLine line, String name, byte[] content) {
        return papers.hand(place.owner(), wanted(line), Made.file(name, content), line.seen(), key()).orThrow();
    }

    private NewPaper wanted(PaperLine line) {
        return new NewPaper(place.project(), line.matter(), line.name(), null, "", false, false);
    }

    private void enter(PaperLine line, EntryKind kind, String words) {
        papers.enter(place.officer(), place.project(), NewEntry.of(line.matter(), line.name(), kind, words), line.seen(), key()).orThrow();
    }

    private List<String> refused(PaperLine line, EntryKind kind, String words) {
        return codes(papers.enter(place.officer(), place.project(), NewEntry.of(line.matter(), line.name(), kind, words), line.seen(), key()));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(refusal -> refusal.code() + " " + refusal.field()).toList();
    }

    static Paper paper(LocalDate validUntil) {
        return new Paper(new UUID(0, 1), new UUID(0, 2), null, "宗地图", List.of(new Paper.Version(1, new UUID(0, 3), "a.png",
                org.daiban.document.FileType.PNG, 1, 0, "0", validUntil, "", new UUID(0, 4), "演示", java.time.Instant.EPOCH,
                new org.daiban.document.VirusScan.Finding(org.daiban.document.VirusScan.Result.CLEAN, ""))));
    }

    static PaperLine.Entry entry(EntryKind kind, Paper paper) {
        return new PaperLine.Entry(1, kind, paper == null ? null : paper.id(), paper == null ? 0 : paper.current().number(), "字", false, 0, "演示",
                java.time.Instant.EPOCH);
    }

    private PaperLine line(PaperLine line) {
        return now().line(line.matter(), line.name()).orElseThrow();
    }

    private ProjectPapers now() {
        return papers.ofProject(place.owner(), place.project()).orElseThrow();
    }

    private LocalDate today() {
        return now().today();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
