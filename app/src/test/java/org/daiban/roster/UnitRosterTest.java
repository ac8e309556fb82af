package org.daiban.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitRosterTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final UUID UNIT = UUID.randomUUID();

    private final RosterEntry leader = entry(Category.LEADING_OFFICIAL, "甲", List.of());
    private final RosterEntry lead = entry(Category.BUSINESS_LEAD, "乙", List.of());
    private final RosterEntry permits = entry(Category.APPROVAL_EXPERT, "丙", List.of("C06"));
    private final RosterEntry fire = entry(Category.APPROVAL_EXPERT, "丁", List.of("C03"));

    @Test
    void a_request_reaches_the_expert_of_the_matter_then_the_lead_then_the_leader() {
        assertThat(roster(leader, lead, permits, fire).ladder("C03")).extracting(entry -> entry.told().name()).containsExactly("丁", "乙", "甲");
        assertThat(answers("C06", leader, lead, permits, fire)).isEqualTo("审批骨干 丙");
    }

    @Test
    void a_matter_nobody_names_goes_to_the_lead() {
        assertThat(answers("D10", leader, lead, permits, fire)).isEqualTo("业务负责人 乙");
    }

    @Test
    void who_is_away_is_stood_in_for_by_the_one_named() {
        assertThat(answers("C06", leader, lead, away(permits, fire), fire)).isEqualTo("审批骨干 丁，代 丙（请假到 2026-03-06）");
    }

    @Test
    void who_is_away_without_a_stand_in_leaves_it_to_the_next_on_the_ladder() {
        assertThat(answers("C06", leader, lead, away(permits, null), fire)).isEqualTo("业务负责人 乙");
    }

    @Test
    void a_stand_in_who_is_away_or_gone_stands_in_for_nobody() {
        assertThat(answers("C06", leader, lead, away(permits, fire), away(fire, null))).isEqualTo("业务负责人 乙");
        assertThat(answers("C06", leader, lead, away(permits, fire))).isEqualTo("业务负责人 乙");
    }

    @Test
    void another_expert_of_the_matter_comes_before_a_stand_in() {
        RosterEntry second = entry(Category.APPROVAL_EXPERT, "戊", List.of("C06"));
        assertThat(answers("C06", leader, lead, away(permits, fire), fire, second)).isEqualTo("审批骨干 戊");
    }

    @Test
    void the_leader_is_the_last_and_behind_the_leader_is_nobody() {
        assertThat(answers("C06", leader, away(lead, null), away(permits, null))).isEqualTo("分管领导 甲");
        assertThat(roster(away(leader, null), away(lead, null)).today("C06")).isEmpty();
        assertThat(roster().today()).isEmpty();
    }

    private static String answers(String matter, RosterEntry... entries) {
        return roster(entries).today(matter).orElseThrow().inWords();
    }

    private static UnitRoster roster(RosterEntry... entries) {
        return new UnitRoster(UNIT, DAY, List.of(entries));
    }

    private static RosterEntry away(RosterEntry entry, RosterEntry standIn) {
        return new RosterEntry(entry.id(), UNIT, entry.person(), entry.told(), entry.matters(), entry.validFrom(), "", "", null, "", "",
                new RosterEntry.Away(UUID.randomUUID(), DAY, DAY.plusDays(4), standIn == null ? null : standIn.person(), ""));
    }

    private static RosterEntry entry(Category category, String name, List<String> matters) {
        return new RosterEntry(UUID.randomUUID(), UNIT, UUID.randomUUID(), new Person(category, name, "职务", "13800000001", "", "", ""), matters,
                DAY, "", "", null, "", "", null);
    }
}
