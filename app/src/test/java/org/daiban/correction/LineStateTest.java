package org.daiban.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/correction.md is what the machine does, and what is refused has its rule. */
class LineStateTest {

    private static final Path DRAWING = Path.of("../docs/states/correction.md");
    private static final Actor OWNER = actor(Role.OWNER);
    private static final Actor OFFICER = actor(Role.OFFICER);

    @Test
    void the_drawing_shows_every_transition_the_machine_allows_and_no_other() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Files.readAllLines(DRAWING).stream().map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]"))
                .forEach(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .forEach(said -> drawn.add(line.substring(0, line.indexOf(":")).strip() + ": " + said)));
        Set<String> walked = new TreeSet<>();
        ways().values().forEach(line -> Stream.of(EntryKind.values()).filter(kind -> LineRules.order(line, kind).isEmpty())
                .forEach(kind -> walked.add(line.state() + " --> " + LineState.after(kind) + ": " + kind.label())));
        assertThat(drawn).isEqualTo(walked);
    }

    @Test
    void the_drawing_names_every_state_as_people_see_it() throws IOException {
        String text = Files.readString(DRAWING);
        for (LineState state : LineState.values()) {
            assertThat(text).contains("state \"" + state.label() + "\" as " + state.name());
        }
    }

    @Test
    void R22_126_a_question_and_a_paper_said_not_to_apply_need_words_and_a_ready_one_needs_none() {
        assertThat(refused(OWNER, line(), EntryKind.QUESTION, " ")).containsExactly("R22-126 words");
        assertThat(refused(OWNER, line(), EntryKind.NOT_APPLICABLE, "")).containsExactly("R22-126 words");
        assertThat(refused(OWNER, line(), EntryKind.READY, "")).isEmpty();
        assertThat(refused(OWNER, line(), EntryKind.QUESTION, "哪一级的章？")).isEmpty();
    }

    @Test
    void R22_127_what_is_returned_says_what_is_still_missing() {
        assertThat(refused(OFFICER, line(EntryKind.READY), EntryKind.NOT_YET, "")).containsExactly("R22-127 words");
        assertThat(refused(OFFICER, line(EntryKind.READY), EntryKind.NOT_YET, "缺骑缝章")).isEmpty();
    }

    @Test
    void R22_128_a_settled_line_is_not_answered_again() {
        assertThat(refused(OWNER, line(EntryKind.READY, EntryKind.GOOD), EntryKind.READY, "")).containsExactly("R22-128 ");
        assertThat(refused(OFFICER, line(EntryKind.GOOD), EntryKind.GOOD, "")).containsExactly("R22-128 ");
    }

    @Test
    void R22_129_nothing_answered_is_nothing_to_return_but_can_be_good_at_the_window() {
        assertThat(refused(OFFICER, line(), EntryKind.NOT_YET, "还差")).containsExactly("R22-129 ");
        assertThat(refused(OFFICER, line(EntryKind.READY, EntryKind.NOT_YET), EntryKind.NOT_YET, "还差")).containsExactly("R22-129 ");
        assertThat(refused(OFFICER, line(), EntryKind.GOOD, "当面收到")).isEmpty();
    }

    @Test
    void R22_130_nothing_is_said_to_a_notice_that_is_over() {
        OneTimeNotice over = notice(line(), new OneTimeNotice.Closing(LocalDate.of(2026, 3, 13), "补正收齐", "林"));
        List<Refusal> refusals = LineRules.refusals(OWNER, over, line(), NewEntry.of(EntryKind.READY, ""), 0);
        assertThat(refusals).extracting(Refusal::code).containsExactly("R22-130");
        assertThat(refusals.get(0).sentence()).contains("2026年3月13日").contains("补正收齐");
        assertThat(over.state()).isEqualTo(NoticeState.CLOSED);
        assertThat(over.waitingForOwner()).isZero();
    }

    @Test
    void R22_31_who_did_not_see_the_last_word_is_told_it() {
        NoticeLine line = line(EntryKind.READY);
        List<Refusal> refusals = LineRules.refusals(OFFICER, notice(line, null), line, NewEntry.of(EntryKind.GOOD, ""), 0);
        assertThat(refusals).extracting(Refusal::code).containsExactly("R22-31");
        assertThat(refusals.get(0).sentence()).contains("演示").contains("已备齐");
    }

    @Test
    void the_owner_only_answers_and_the_window_and_the_unit_only_look() {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(LineRules.mayEnter(OWNER, kind)).as(kind.name()).isEqualTo(kind.isAnswer());
            assertThat(LineRules.mayEnter(OFFICER, kind)).as(kind.name()).isNotEqualTo(kind.isAnswer());
            assertThat(LineRules.mayEnter(actor(Role.UNIT), kind)).as(kind.name()).isNotEqualTo(kind.isAnswer());
            assertThat(LineRules.mayEnter(actor(Role.BUREAU), kind)).as(kind.name()).isFalse();
        }
    }

    @Test
    void a_notice_is_the_owners_turn_until_no_line_waits_and_settled_when_all_are_good() {
        assertThat(notice(line(), null).state()).isEqualTo(NoticeState.WITH_OWNER);
        assertThat(notice(line(EntryKind.READY), null).state()).isEqualTo(NoticeState.WITH_CHECKER);
        assertThat(notice(line(EntryKind.READY, EntryKind.NOT_YET), null).state()).isEqualTo(NoticeState.WITH_OWNER);
        assertThat(notice(line(EntryKind.GOOD), null).state()).isEqualTo(NoticeState.SETTLED);
    }

    /** A line in each state, by a shortest way there. */
    private static Map<LineState, NoticeLine> ways() {
        Map<LineState, NoticeLine> ways = new HashMap<>();
        for (NoticeLine line : List.of(line(), line(EntryKind.READY), line(EntryKind.READY, EntryKind.NOT_YET), line(EntryKind.GOOD))) {
            ways.put(line.state(), line);
        }
        assertThat(ways).hasSize(LineState.values().length);
        return ways;
    }

    private static List<String> refused(Actor actor, NoticeLine line, EntryKind kind, String words) {
        return LineRules.refusals(actor, notice(line, null), line, NewEntry.of(kind, words), line.seen()).stream()
                .map(refusal -> refusal.code() + " " + refusal.field()).toList();
    }

    static NoticeLine line(EntryKind... said) {
        List<NoticeLine.Entry> entries = new ArrayList<>();
        for (EntryKind kind : said) {
            entries.add(new NoticeLine.Entry(entries.size() + 1, kind, "", null, "", "演示", Instant.EPOCH));
        }
        return new NoticeLine(1, "宗地图", Lack.UNSIGNED, "补盖测绘单位章", "", "", null, entries);
    }

    static OneTimeNotice notice(NoticeLine line, OneTimeNotice.Closing closing) {
        return new OneTimeNotice(new UUID(0, 1), "告知〔2026〕1号", NoticeKind.OF_AUTHORITY, 1, new UUID(0, 2), new UUID(0, 3), "演示项目",
                new UUID(0, 4), new UUID(0, 5), new UUID(0, 6), "市自然资源局", "用地预审", "DB-1", LocalDate.of(2026, 3, 11),
                LocalDate.of(2026, 3, 18), "首席服务官林", "", "林", Instant.EPOCH, List.of(line), closing);
    }

    private static Actor actor(Role role) {
        return new Actor(new UUID(0, 9), "演示", role, "441400", role == Role.UNIT ? new UUID(0, 6) : null,
                role == Role.OWNER ? new UUID(0, 4) : null);
    }
}
