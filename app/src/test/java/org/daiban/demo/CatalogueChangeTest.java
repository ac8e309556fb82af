package org.daiban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daiban.catalogue.TriedOnRoadmaps.Affected;
import org.daiban.catalogue.TriedOnRoadmaps.Part;
import org.daiban.catalogue.draft.Drafts;
import org.daiban.catalogue.draft.MatterEdit;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.catalogue.draft.Reviews;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.roadmap.Progress;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.roadmap.AffectedRoadmaps;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.roadmap.Roadmaps;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The three projects of the demo, in a county of their own. By hand: energy review A16 is asked from 1000 tonnes of coal
 * or 5000 MWh a year. The works use 12400 t, the hospital 520 t and 3100 MWh, the workshop 100 t and 800 MWh; so from 500 t
 * on the hospital needs it too and nobody else's need changes. Lightning design review C04 is the works' alone; with 4 days
 * instead of 5 only the works' days change.
 */
@DaibanTest
class CatalogueChangeTest {

    private static final String COUNTY = "920301";
    private static final Actor AUTHOR = actor("演示编写人", Role.BUREAU);
    private static final Actor REVIEWER = actor("演示审核人", Role.BUREAU);
    private static final Actor OFFICER = actor("演示代办员", Role.OFFICER);

    @Autowired
    Owners owners;

    @Autowired
    Projects projects;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    AffectedRoadmaps affected;

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Test
    void a_changed_condition_and_a_changed_promise_reach_exactly_the_roadmaps_they_concern_and_old_ones_keep_their_version() {
        Jurisdiction.within(COUNTY, () -> {
            UUID owner = owners.register(OFFICER, new OwnerDetails("演示单位", "91441402DEMATEXT93", "演示联系人", "13800000000"), key()).orThrow();
            UUID factory = project(owner, "演示铜箔厂", Answers.factory());
            UUID hospital = project(owner, "演示医院", Answers.hospital());
            UUID workshop = project(owner, "演示车间", Answers.workshop());
            drafts.begin(AUTHOR, 0, key()).orThrow();
            change("A16", "condition", "{\"any\":[{\"fact\":\"annualEnergyTonnesCoal\",\"atLeast\":500},{\"fact\":\"annualPowerMWh\",\"atLeast\":5000}]}");
            change("C04", "promised_amount", "4");

            Part trial = affected.on(drafts.open().orElseThrow().catalogue(), null);
            assertThat(trial.compared()).isEqualTo(3);
            assertThat(trial.next()).isNull();
            assertThat(trial.changed()).extracting(Affected::project).containsExactlyInAnyOrder(factory, hospital);
            assertThat(of(trial, hospital).comes()).singleElement().asString().startsWith("A16 ");
            assertThat(of(trial, hospital).goes()).isEmpty();
            assertThat(of(trial, factory).comes()).isEmpty();
            assertThat(of(trial, factory).sentences()).anySatisfy(sentence -> assertThat(sentence).startsWith("C04 ").contains("5个工作日 → 4个工作日"));
            assertThat(affected.outdated(null).changed()).isEmpty();

            publish();
            assertThat(affected.outdated(null).changed()).extracting(Affected::project).containsExactlyInAnyOrder(factory, hospital);
            RoadmapVersion old = roadmaps.latest(hospital).orElseThrow();
            assertThat(old.catalogueVersion()).isEqualTo(1);
            assertThat(roadmaps.compute(old, Progress.none()).matter("A16")).isEmpty();

            roadmaps.recompute(OFFICER, hospital, 1, key()).orThrow();
            RoadmapVersion fresh = roadmaps.latest(hospital).orElseThrow();
            assertThat(fresh.number()).isEqualTo(2);
            assertThat(fresh.catalogueVersion()).isEqualTo(2);
            assertThat(fresh.approved()).isFalse();
            assertThat(roadmaps.compute(fresh, Progress.none()).matter("A16")).isPresent();
            assertThat(roadmaps.version(hospital, 1).orElseThrow()).isEqualTo(old);
            assertThat(affected.outdated(null).changed()).extracting(Affected::project).containsExactly(factory);
            assertThat(roadmaps.recompute(OFFICER, hospital, 2, key()).refusals()).extracting(Refusal::code).containsExactly("R02-46");
            assertThat(roadmaps.recompute(OFFICER, workshop, 7, key()).isDone()).isFalse();

            drafts.begin(AUTHOR, 1, key()).orThrow();
            publish();
            assertThat(affected.outdated(null).changed()).singleElement().satisfies(one -> {
                assertThat(one.project()).isEqualTo(hospital);
                assertThat(one.goes()).singleElement().asString().startsWith("A16 ");
            });
        });
    }

    private void change(String matter, String column, String text) {
        OpenDraft open = drafts.open().orElseThrow();
        Map<String, String> row = new HashMap<>(open.row(matter).orElseThrow());
        row.put(column, text);
        drafts.change(AUTHOR, open.draft().number(), open.draft().revision(), new MatterEdit(row, false), key()).orThrow();
    }

    private void publish() {
        int revision = drafts.open().orElseThrow().draft().revision();
        int step = reviews.submit(AUTHOR, revision, "演示改动", LocalDate.now(), key()).orThrow();
        reviews.approve(REVIEWER, step, key()).orThrow();
    }

    private UUID project(UUID owner, String name, Facts facts) {
        UUID project = projects.register(OFFICER, new NewProject(owner, name, "", "还没有赋码", "演示地点", "演示内容"), key()).orThrow();
        roadmaps.draft(OFFICER, project, RoadmapDraft.first(facts, LocalDate.of(2026, 3, 2)), key()).orThrow();
        return project;
    }

    private static Affected of(Part part, UUID project) {
        return part.changed().stream().filter(one -> one.project().equals(project)).findFirst().orElseThrow();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }

    private static Actor actor(String name, Role role) {
        return new Actor(UUID.randomUUID(), name, role, COUNTY, null, null);
    }
}
