package org.daiban.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.document.Upload;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.roster.paper.Papers;
import org.daiban.roster.paper.Sheets;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.unit.UnitDetails;
import org.daiban.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** A round from call to end, units and absences, in a county of their own. */
@DaibanTest
class RosterStoreTest {

    private static final String COUNTY = "441426";

    @Autowired
    Units units;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterRounds rounds;

    @Autowired
    RosterReplies replies;

    @Autowired
    Clock clock;

    private final Actor bureau = new Actor(UUID.randomUUID(), "演示局", Role.BUREAU, COUNTY, null, null);
    private String name;
    private UUID unit;
    private UUID other;
    private Actor person;
    private UUID round;

    @BeforeEach
    void open() {
        name = "演示单位" + UUID.randomUUID().toString().substring(0, 8);
        within(() -> {
            endWhatIsOpen();
            unit = units.open(bureau, name, "县级部门", null, key()).orThrow();
            other = units.open(bureau, name + "二", "县级部门", null, key()).orThrow();
            round = rounds.open(bureau, new NewRound("演示报送", "演示依据", today().plusDays(10), false, List.of(unit, other)), key()).orThrow();
            return null;
        });
        person = new Actor(UUID.randomUUID(), "演示填报人", Role.UNIT, COUNTY, unit, null);
    }

    @AfterEach
    void end() {
        within(() -> {
            endWhatIsOpen();
            return null;
        });
    }

    @Test
    void a_reply_goes_from_call_through_return_to_accepted_and_then_is_the_roster() {
        saved(Sheets.PEOPLE, true);
        assertThat(codes(() -> replies.submit(person, reply().id(), reply().version(), key()))).isEmpty();
        assertThat(codes(() -> replies.giveBack(bureau, reply().id(), "", List.of(), reply().version(), key()))).containsExactly("R10-16");
        assertThat(codes(() -> replies.giveBack(bureau, reply().id(), "", List.of(new Remark(2, "演示丙", "职务不清")), reply().version(), key()))).isEmpty();
        assertThat(reply().state()).isEqualTo(ReplyState.RETURNED);
        assertThat(within(() -> replies.notice(unit))).isPresent();
        saved(Sheets.PEOPLE.subList(0, 3), true);
        assertThat(codes(() -> replies.submit(person, reply().id(), reply().version(), key()))).isEmpty();
        assertThat(within(() -> rosters.of(unit, today())).isEmpty()).isTrue();
        assertThat(codes(() -> replies.accept(bureau, reply().id(), reply().version(), key()))).isEmpty();
        assertThat(within(() -> rosters.of(unit, today())).told()).isEqualTo(Sheets.PEOPLE.subList(0, 3));
        assertThat(within(() -> rosters.of(unit, today().minusDays(1))).isEmpty()).isTrue();
        assertThat(within(() -> rosters.today(unit)).orElseThrow().inWords()).isEqualTo("审批骨干 演示丙");
        assertThat(within(() -> rounds.accepted(rounds.find(round).orElseThrow()))).extracting(Papers.Collected::unit).containsOnly(name).hasSize(3);
        assertThat(within(() -> replies.events(reply().id()))).extracting(ReplyEvent::kind).startsWith(ReplyEvent.Kind.ACCEPTED, ReplyEvent.Kind.SUBMITTED);
    }

    @Test
    void R10_14_R10_15_only_what_is_handed_in_is_looked_through_and_only_what_is_not_is_changed() {
        assertThat(codes(() -> replies.accept(bureau, reply().id(), reply().version(), key()))).containsExactly("R10-14");
        saved(Sheets.PEOPLE, true);
        within(() -> replies.submit(person, reply().id(), reply().version(), key()).orThrow());
        assertThat(codes(() -> replies.save(person, reply().id(), List.of(), Optional.empty(), reply().version(), key()))).containsExactly("R10-15");
        assertThat(codes(() -> replies.submit(person, reply().id(), reply().version(), key()))).contains("R10-15");
    }

    @Test
    void R10_17_what_somebody_else_saved_meanwhile_is_not_written_over_unseen_and_a_reminder_is_no_such_thing() {
        int seen = reply().version();
        saved(Sheets.PEOPLE, false);
        assertThat(codes(() -> replies.save(person, reply().id(), Sheets.PEOPLE.subList(0, 1), Optional.empty(), seen, key()))).containsExactly("R10-17");
        assertThat(reply().people()).isEqualTo(Sheets.PEOPLE);
        int before = reply().version();
        assertThat(codes(() -> rounds.remind(bureau, round, List.of(reply().id()), "", key()))).isEmpty();
        assertThat(codes(() -> replies.save(person, reply().id(), Sheets.PEOPLE.subList(0, 1), Optional.empty(), before, key()))).isEmpty();
    }

    @Test
    void R10_18_a_seal_belongs_to_the_list_it_was_put_on() {
        saved(Sheets.PEOPLE, true);
        saved(Sheets.PEOPLE.subList(0, 3), false);
        assertThat(codes(() -> replies.submit(person, reply().id(), reply().version(), key()))).containsExactly("R10-18");
    }

    @Test
    void R10_19_unchanged_is_what_was_accepted_before_and_nothing_else() {
        assertThat(codes(() -> replies.submitUnchanged(person, reply().id(), reply().version(), key()))).contains("R10-19");
        accepted(Sheets.PEOPLE);
        nextRound();
        assertThat(reply().people()).as("begins with the roster accepted last").isEqualTo(Sheets.PEOPLE);
        saved(Sheets.PEOPLE.subList(0, 3), false);
        assertThat(codes(() -> replies.submitUnchanged(person, reply().id(), reply().version(), key()))).contains("R10-19");
        saved(Sheets.PEOPLE, false);
        assertThat(codes(() -> replies.submitUnchanged(person, reply().id(), reply().version(), key()))).isEmpty();
        List<UUID> before = within(() -> rosters.of(unit, today())).entries().stream().map(RosterEntry::id).toList();
        within(() -> replies.accept(bureau, reply().id(), reply().version(), key()).orThrow());
        assertThat(within(() -> rosters.of(unit, today())).entries()).as("what stays the same stays").extracting(RosterEntry::id).isEqualTo(before);
    }

    @Test
    void a_change_of_duty_ends_one_entry_and_begins_another_of_the_same_person() {
        accepted(Sheets.PEOPLE);
        RosterEntry was = within(() -> rosters.of(unit, today())).entries().get(1);
        nextRound();
        Person lead = Sheets.PEOPLE.get(1);
        accepted(List.of(Sheets.PEOPLE.get(0), new Person(lead.category(), lead.name(), "四级调研员", lead.mobile(), "", "", ""), Sheets.PEOPLE.get(2)));
        RosterEntry now = within(() -> rosters.of(unit, today())).entries().get(1);
        assertThat(now.person()).isEqualTo(was.person());
        assertThat(now.id()).isNotEqualTo(was.id());
        assertThat(within(() -> rosters.history(unit)).stream().filter(entry -> entry.endedOn() != null).map(entry -> entry.told().name()))
                .containsExactlyInAnyOrder("演示乙", "演示丁");
    }

    @Test
    void a_bad_sheet_changes_nothing_and_waits_marked_and_a_good_one_is_taken() {
        within(() -> {
            FileCheck bad = replies.importFile(person, reply().id(), "名单.xlsx", Sheets.bad(name), reply().version(), key());
            assertThat(bad.isGood()).isFalse();
            assertThat(bad.marked()).isTrue();
            assertThat(bad.reading().faults()).extracting(fault -> fault.code()).contains("R10-25", "R10-28", "R10-27", "R10-31", "R10-26", "R10-29", "R10-33");
            assertThat(reply().people()).isEmpty();
            assertThat(replies.marked(reply().id())).isPresent();
            FileCheck good = replies.importFile(person, reply().id(), "名单.xlsx", Sheets.good(name), reply().version(), key());
            assertThat(good.isGood()).isTrue();
            assertThat(reply().people()).isEqualTo(Sheets.PEOPLE);
            assertThat(replies.marked(reply().id())).isEmpty();
            return null;
        });
    }

    @Test
    void a_unit_neither_sees_nor_changes_the_reply_of_another() {
        Actor stranger = new Actor(UUID.randomUUID(), "演示外人", Role.UNIT, COUNTY, other, null);
        UUID id = reply().id();
        assertThat(within(() -> replies.find(stranger, id))).isEmpty();
        assertThat(within(() -> replies.save(stranger, id, Sheets.PEOPLE, Optional.empty(), 0, key())).isDone()).isFalse();
        assertThat(within(() -> replies.importFile(stranger, id, "名单.xlsx", Sheets.good(name), 0, key())).isGood()).isFalse();
        assertThat(within(() -> rosters.reportAbsence(stranger, unit, new NewAbsence(null, null, null, null, ""), key())).isDone()).isFalse();
        assertThat(Jurisdiction.within("441427", () -> replies.find(bureau, id))).isEmpty();
    }

    @Test
    void R10_10_R10_11_R10_12_a_round_needs_time_and_units_and_is_the_only_one() {
        assertThat(codes(() -> rounds.open(bureau, new NewRound("又一轮", "依据", today(), false, List.of()), key())))
                .containsExactlyInAnyOrder("R10-10", "R10-11", "R10-12");
    }

    @Test
    void R10_13_R10_20_a_round_ends_when_all_is_looked_through_and_then_nothing_moves() {
        saved(Sheets.PEOPLE, true);
        within(() -> replies.submit(person, reply().id(), reply().version(), key()).orThrow());
        assertThat(codes(() -> rounds.end(bureau, round, "收齐", key()))).containsExactly("R10-20");
        within(() -> replies.giveBack(bureau, reply().id(), "不清楚", List.of(), reply().version(), key()).orThrow());
        assertThat(codes(() -> rounds.end(bureau, round, "收齐", key()))).isEmpty();
        assertThat(codes(() -> replies.save(person, reply().id(), List.of(), Optional.empty(), reply().version(), key()))).containsExactly("R10-13");
        assertThat(within(() -> replies.notice(unit))).isEmpty();
    }

    @Test
    void R10_38_nobody_is_reminded_twice_a_day_or_after_handing_in() {
        assertThat(codes(() -> rounds.remind(bureau, round, List.of(reply().id()), "请报", key()))).isEmpty();
        assertThat(within(() -> replies.notice(unit)).orElseThrow().remindedBy()).isEqualTo("演示局");
        assertThat(codes(() -> rounds.remind(bureau, round, List.of(reply().id()), "请报", key()))).containsExactly("R10-38");
    }

    @Test
    void R11_1_to_R11_6_an_absence_has_a_span_ahead_and_a_stand_in_who_is_there() {
        accepted(Sheets.PEOPLE);
        List<RosterEntry> entries = within(() -> rosters.of(unit, today())).entries();
        UUID expert = entries.get(2).person();
        UUID second = entries.get(3).person();
        assertThat(absent(expert, today().plusDays(2), today(), null)).containsExactly("R11-1");
        assertThat(absent(expert, today(), today(), expert)).containsExactly("R11-2");
        assertThat(absent(expert, today().minusDays(9), today().minusDays(1), null)).containsExactly("R11-6");
        assertThat(absent(UUID.randomUUID(), today(), today(), null)).containsExactly("R11-5");
        assertThat(absent(second, today(), today().plusDays(1), null)).isEmpty();
        assertThat(absent(expert, today(), today().plusDays(3), second)).containsExactly("R11-3");
        assertThat(absent(expert, today(), today().plusDays(3), entries.get(1).person())).isEmpty();
        assertThat(absent(expert, today().plusDays(3), today().plusDays(5), null)).containsExactly("R11-4");
        assertThat(within(() -> rosters.today(unit)).orElseThrow().inWords()).startsWith("业务负责人 演示乙，代 演示丙");
        UUID known = within(() -> rosters.absences(unit)).stream().filter(absence -> absence.person().equals(expert)).findFirst().orElseThrow().id();
        assertThat(codes(() -> rosters.endAbsence(person, unit, known, key()))).isEmpty();
        assertThat(within(() -> rosters.today(unit)).orElseThrow().inWords()).isEqualTo("审批骨干 演示丙");
        assertThat(codes(() -> rosters.endAbsence(person, unit, known, key()))).containsExactly("R11-6");
    }

    @Test
    void R10_1_to_R10_9_units_change_by_dated_records_and_close_when_nothing_hangs_on_them() {
        assertThat(codes(() -> units.open(bureau, new UnitDetails(name, "县级部门", null, "电话"), "立户", key()))).containsExactlyInAnyOrder("R10-1", "R10-8");
        assertThat(codes(() -> units.change(bureau, other, new UnitDetails(name + "二", "内设科室", unit, ""), "机构改革", 0, key()))).isEmpty();
        assertThat(codes(() -> units.change(bureau, unit, new UnitDetails(name, "县级部门", other, ""), "机构改革", 0, key()))).containsExactly("R10-2");
        assertThat(codes(() -> units.change(bureau, unit, new UnitDetails(name, "县级部门", null, ""), "无", 0, key()))).containsExactly("R10-9");
        assertThat(codes(() -> units.change(bureau, other, new UnitDetails(name + "三", "内设科室", unit, ""), "机构改革", 0, key()))).containsExactly("R10-6");
        within(() -> {
            units.assign(bureau, "X" + name.hashCode(), unit);
            return null;
        });
        assertThat(codes(() -> units.close(bureau, unit, "撤并", 0, key()))).containsExactlyInAnyOrder("R10-3", "R10-4");
        assertThat(codes(() -> units.handOver(bureau, unit, List.of("Z99"), other, "撤并", key()))).containsExactly("R10-7");
        assertThat(codes(() -> units.close(bureau, other, "撤并", 1, key()))).isEmpty();
        assertThat(codes(() -> units.handOver(bureau, unit, List.of("X" + name.hashCode()), other, "撤并", key()))).containsExactly("R10-5");
        assertThat(within(() -> units.changes(other))).extracting(change -> change.what()).containsExactly("停用", "改上级单位", "改类型", "立户");
    }

    private List<String> absent(UUID who, LocalDate from, LocalDate to, UUID standIn) {
        return codes(() -> rosters.reportAbsence(person, unit, new NewAbsence(who, from, to, standIn, "学习"), key()));
    }

    private void accepted(List<Person> people) {
        saved(people, true);
        within(() -> replies.submit(person, reply().id(), reply().version(), key()).orThrow());
        within(() -> replies.accept(bureau, reply().id(), reply().version(), key()).orThrow());
    }

    private void nextRound() {
        within(() -> {
            rounds.end(bureau, round, "收齐", key()).orThrow();
            round = rounds.open(bureau, new NewRound("演示下一轮", "演示依据", today().plusDays(10), false, List.of(unit)), key()).orThrow();
            return null;
        });
    }

    private void saved(List<Person> people, boolean sealed) {
        byte[] pdf = ("%PDF-1.4 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        Optional<Upload> seal = sealed ? Optional.of(new Upload("seal", "回执.pdf", pdf.length, new ByteArrayResource(pdf))) : Optional.empty();
        within(() -> replies.save(person, reply().id(), people, seal, reply().version(), key()).orThrow());
    }

    private Reply reply() {
        return within(() -> replies.ofUnit(unit).get(0));
    }

    private void endWhatIsOpen() {
        rounds.newest().stream().filter(line -> line.round().isOpen()).forEach(line -> {
            rounds.board(line.round().id()).stream().filter(reply -> reply.state() == ReplyState.SUBMITTED).forEach(reply ->
                    replies.giveBack(bureau, reply.id(), "演示", List.of(), replies.find(bureau, reply.id()).orElseThrow().version(), key()).orThrow());
            rounds.end(bureau, line.round().id(), "演示结束", key()).orThrow();
        });
    }

    private static List<String> codes(Supplier<Outcome<UUID>> command) {
        return within(command).refusals().stream().map(Refusal::code).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T> T within(Supplier<T> work) {
        return Jurisdiction.within(COUNTY, work);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
