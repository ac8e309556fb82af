package org.daiban.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Roadmap versions on a real database, in a county of their own. */
@DaibanTest
class RoadmapVersionsStoreTest {

    private static final String COUNTY = "441423";
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Facts FACTORY = Facts.none().with("investmentKind", "ENTERPRISE").with("projectClass", "6")
            .with("landSupply", "GRANT").with("planningArea", "URBAN").with("approvalCatalogue", false)
            .with("siteAreaHectares", 3.5).with("designScale", "MEDIUM").with("buildingUse", "INDUSTRIAL");

    @Autowired
    Owners owners;
    @Autowired
    Projects projects;
    @Autowired
    Roadmaps roadmaps;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    private final Actor officer = new Actor(UUID.randomUUID(), "演示服务官甲", Role.OFFICER, COUNTY, null, null);
    private final Actor other = new Actor(UUID.randomUUID(), "演示服务官乙", Role.OFFICER, COUNTY, null, null);
    private UUID project;

    @BeforeEach
    void enter() {
        Jurisdiction.enter(COUNTY);
        UUID owner = owners.register(officer, new OwnerDetails("丰顺演示厂", "91441402DEMATEXT93", "演示", "13800000000"),
                UUID.randomUUID()).orThrow();
        project = projects.register(officer, new NewProject(owner, "版本演示", "", "还没有立项", "丰顺县", ""),
                UUID.randomUUID()).orThrow();
    }

    @AfterEach
    void leave() {
        Jurisdiction.leave();
    }

    @Test
    void what_is_saved_is_read_again_to_the_letter() {
        Tailoring tailoring = Tailoring.none().adding("P20").leavingOut("A10", "已经办完").lasting("C06", 3)
                .preparing("B01", 7).preparingEach(2);
        RoadmapDraft draft = new RoadmapDraft(0, FACTORY, START, Limits.STATUTORY, Set.of(Choice.UNDERTAKING), tailoring,
                Map.of("P20", "园区要求"));
        roadmaps.draft(officer, project, draft, UUID.randomUUID()).orThrow();
        RoadmapVersion version = roadmaps.latest(project).orElseThrow();
        assertThat(version.draft()).isEqualTo(new RoadmapDraft(1, draft.facts(), draft.start(), draft.limits(),
                draft.choices(), draft.tailoring(), draft.addedWhy()));
        assertThat(version.madeBy()).isEqualTo("演示服务官甲");
        assertThat(roadmaps.compute(version, Progress.none()).matter("P20")).isPresent();
        assertThat(roadmaps.compute(version, Progress.none()).matter("A10")).isEmpty();
    }

    @Test
    void R22_44_and_45_and_46_everything_wrong_is_told_at_once() {
        Tailoring tailoring = Tailoring.none().adding("P20").leavingOut("A10", " ").lasting("C06", 4000).preparing("B01", -1);
        assertThat(roadmaps.draft(officer, project, tailored(0, tailoring), UUID.randomUUID()).refusals())
                .extracting(Refusal::code, Refusal::field).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R22-44", "reason-A10"),
                        org.assertj.core.groups.Tuple.tuple("R22-45", "why-P20"),
                        org.assertj.core.groups.Tuple.tuple("R22-46", "days-C06"),
                        org.assertj.core.groups.Tuple.tuple("R22-46", "preparation-B01"));
        assertThat(roadmaps.latest(project)).isEmpty();
    }

    @Test
    void R22_48_the_second_of_two_officers_is_told_whose_version_came_first() {
        save(tailored(0, Tailoring.none()));
        Outcome<UUID> first = roadmaps.draft(officer, project, tailored(1, Tailoring.none().lasting("C06", 3)), UUID.randomUUID());
        Outcome<UUID> second = roadmaps.draft(other, project, tailored(1, Tailoring.none().lasting("C06", 9)), UUID.randomUUID());
        assertThat(first.isDone()).isTrue();
        assertThat(second.refusals()).singleElement().matches(refusal ->
                refusal.code().equals("R22-48") && refusal.sentence().contains("第 2 版") && refusal.sentence().contains("演示服务官甲"));
    }

    @Test
    void R22_49_the_same_again_is_no_new_version_but_the_same_submit_is_the_same_answer() {
        UUID key = UUID.randomUUID();
        Outcome<UUID> first = roadmaps.draft(officer, project, tailored(0, Tailoring.none()), key);
        assertThat(roadmaps.draft(officer, project, tailored(0, Tailoring.none()), key)).isEqualTo(first);
        assertThat(roadmaps.draft(officer, project, tailored(1, Tailoring.none()), UUID.randomUUID()).refusals())
                .extracting(Refusal::code).containsExactly("R22-49");
        assertThat(roadmaps.versions(project)).hasSize(1);
    }

    @Test
    void R01_7_a_project_not_admitted_gets_no_approved_roadmap() {
        save(tailored(0, Tailoring.none()));
        assertThat(approve(1).refusals()).extracting(Refusal::code).containsExactly("R01-7");
    }

    @Test
    void R22_47_an_approved_version_is_fixed_and_a_later_draft_does_not_replace_it() {
        admit();
        save(tailored(0, Tailoring.none()));
        approve(1).orThrow();
        assertThat(approve(1).refusals()).extracting(Refusal::code).containsExactly("R22-47");
        save(tailored(1, Tailoring.none().lasting("C06", 3)));
        assertThat(roadmaps.approved(project).orElseThrow().number()).isEqualTo(1);
        assertThat(approve(1).refusals()).extracting(Refusal::code).containsExactly("R22-47", "R22-48");
        approve(2).orThrow();
        assertThat(roadmaps.approved(project).orElseThrow().number()).isEqualTo(2);
        assertThat(roadmaps.standings(List.of(project))).containsEntry(project, new Roadmaps.Standing(2, 2));
    }

    @Test
    void what_an_approved_version_said_is_kept_as_it_was() {
        admit();
        save(tailored(0, Tailoring.none()));
        RoadmapOutcome before = roadmaps.outcome(roadmaps.latest(project).orElseThrow());
        approve(1).orThrow();
        assertThat(roadmaps.outcome(roadmaps.latest(project).orElseThrow())).isEqualTo(before);
        assertThatThrownBy(() -> transactions.execute(status -> jdbc.sql("update roadmap.approval set note = 'x'").update()))
                .rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> transactions.execute(status -> jdbc.sql("delete from roadmap.version").update()))
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void two_versions_are_compared_in_matters_days_dates_and_words() {
        save(tailored(0, Tailoring.none()));
        save(new RoadmapDraft(1, FACTORY, START, Limits.PROMISED, Set.of(),
                Tailoring.none().adding("P20").leavingOut("A10", "已经办完").lasting("B01", 30), Map.of("P20", "园区要求")));
        RoadmapComparison comparison = RoadmapComparison.of(
                roadmaps.outcome(roadmaps.version(project, 1).orElseThrow()), roadmaps.outcome(roadmaps.version(project, 2).orElseThrow()));
        assertThat(comparison.added()).extracting(RoadmapOutcome.Step::matter).containsExactly("P20");
        assertThat(comparison.dropped()).extracting(RoadmapOutcome.Step::matter).containsExactly("A10");
        assertThat(comparison.changed()).extracting(RoadmapComparison.Change::matter).contains("B01");
        assertThat(comparison.moved()).isNotEmpty();
        assertThat(String.join("", comparison.summary())).contains("个工作日");
    }

    @Test
    void another_jurisdiction_sees_no_roadmap() {
        save(tailored(0, Tailoring.none()));
        Jurisdiction.within("441424", () -> {
            assertThat(roadmaps.latest(project)).isEmpty();
            assertThat(roadmaps.versions(project)).isEmpty();
            assertThat(roadmaps.standings(List.of(project))).isEmpty();
        });
    }

    private void save(RoadmapDraft draft) {
        roadmaps.draft(officer, project, draft, UUID.randomUUID()).orThrow();
    }

    private Outcome<UUID> approve(int number) {
        return roadmaps.approve(officer, project, number, "", UUID.randomUUID());
    }

    private void admit() {
        projects.admit(officer, project, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.OTHER, true, false, "", null, ""), UUID.randomUUID()).orThrow();
    }

    private static RoadmapDraft tailored(int from, Tailoring tailoring) {
        return new RoadmapDraft(from, FACTORY, START, Limits.PROMISED, Set.of(), tailoring, Map.of());
    }
}
