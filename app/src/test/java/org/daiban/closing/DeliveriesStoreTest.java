package org.daiban.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.casefile.CaseState;
import org.daiban.document.Bundle;
import org.daiban.document.Upload;
import org.daiban.identity.SignIn;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Confinement;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/** Deliveries, summaries and archives on a real database, in a county of its own. */
@DaibanTest
class DeliveriesStoreTest {

    private static final String COUNTY = "441422";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    ApplicationContext house;
    @Autowired
    Deliveries deliveries;
    @Autowired
    Summaries summaries;
    @Autowired
    Archives archives;
    @Autowired
    Projects projects;

    private EndWorld world;

    @BeforeEach
    void live() {
        world = new EndWorld(house, COUNTY);
    }

    @Test
    void a_delivery_is_recorded_together_with_the_case_files_own_event() {
        assertThat(codes(() -> record(EndWorld.delivery(""), 3, 0))).isEmpty();
        assertThat(world.file().state()).isEqualTo(CaseState.DELIVERED);
        List<Delivery> told = within(() -> deliveries.of(world.caseFile));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).results()).extracting(Delivery.Result::name).containsExactly("选址意见书", "附图");
        assertThat(told.get(0).maskedPhone()).isEqualTo("138****0009");
    }

    @Test
    void R22_161_to_R22_164_what_is_missing_is_said_all_at_once_and_nothing_happens() {
        NewDelivery empty = new NewDelivery(List.of(), TODAY, " ", DeliveryWay.COLLECTED, "", "", "他人代收", "", "", "", "", Optional.empty());
        assertThat(codes(() -> record(empty, 3, 0))).contains("R22-161", "R22-162", "R22-164");
        assertThat(world.file().state()).isEqualTo(CaseState.DECIDED);
        assertThat(within(() -> deliveries.of(world.caseFile))).isEmpty();
    }

    @Test
    void R22_165_R22_166_a_correction_says_why_and_stands_beside_what_it_corrects() {
        world.delivered();
        assertThat(codes(() -> record(EndWorld.delivery(""), 4, 1))).containsExactly("R22-165");
        assertThat(codes(() -> record(EndWorld.delivery("份数写错"), 4, 0))).containsExactly("R22-166");
        assertThat(codes(() -> record(EndWorld.delivery("份数写错"), 4, 1))).isEmpty();
        assertThat(within(() -> deliveries.of(world.caseFile))).extracting(Delivery::correction).containsExactly("", "份数写错");
    }

    @Test
    void R22_163_the_day_of_a_correction_is_the_day_of_the_delivery() {
        world.delivered();
        NewDelivery right = EndWorld.delivery("日期");
        NewDelivery other = new NewDelivery(right.results(), TODAY.minusDays(1), right.place(), right.way(), right.receiver(), right.phone(),
                right.relation(), "", right.deliverer(), "", "日期", Optional.empty());
        assertThat(codes(() -> record(other, 4, 1))).containsExactly("R22-163");
    }

    @Test
    void R22_23_what_is_not_decided_cannot_be_delivered_and_a_spoiled_scan_is_refused() {
        Upload text = new Upload("scan", "回证.txt", 3, new ByteArrayResource("abc".getBytes(StandardCharsets.US_ASCII)));
        NewDelivery right = EndWorld.delivery("");
        NewDelivery spoiled = new NewDelivery(right.results(), TODAY, right.place(), right.way(), right.receiver(), right.phone(), right.relation(), "",
                right.deliverer(), "", "", Optional.of(text));
        assertThat(codes(() -> record(spoiled, 3, 0))).containsExactly("R04-21");
        assertThat(codes(() -> deliveries.record(world.owner, world.caseFile, right, 3, 0, key()))).as("only an officer").isNotNull().hasSize(1);
        assertThat(codes(() -> record(right, 2, 0))).as("an old page").containsExactly("R22-31");
    }

    @Test
    void an_owner_reads_their_own_delivery_and_another_owner_none() {
        world.delivered();
        assertThat(confined(world.owner.owner(), () -> deliveries.ofProject(world.project))).hasSize(1);
        assertThat(confined(UUID.randomUUID(), () -> deliveries.ofProject(world.project))).isEmpty();
    }

    @Test
    void a_summary_says_what_was_used_and_who_held_it() {
        world.delivered();
        ProjectSummary summary = within(() -> summaries.of(world.project)).orElseThrow();
        assertThat(summary.finished()).isTrue();
        assertThat(summary.matters()).hasSize(1);
        MatterSum matter = summary.matters().get(0);
        assertThat(matter.result()).isEqualTo("通过");
        assertThat(matter.used()).hasValue(0);
        assertThat(matter.saved().getAsInt()).isPositive();
        assertThat(summary.late()).isEmpty();
    }

    @Test
    void R22_168_and_R22_169_a_finished_project_is_sealed_once_for_the_same_contents_by_its_own_officer() {
        assertThat(codes(() -> seal(world, 0))).isEmpty();
        assertThat(codes(() -> seal(world, 1))).containsExactly("R22-169");
        world.delivered();
        assertThat(codes(() -> seal(world, 0))).as("seen before").containsExactly("R22-166");
        assertThat(codes(() -> seal(world, 1))).as("something was added").isEmpty();
        List<Archive> sealed = within(() -> archives.of(world.project));
        assertThat(sealed).extracting(Archive::number).containsExactly(1, 2);
        assertThat(sealed.get(1).digest()).isEqualTo(Archives.digest(sealed.get(1).contents())).isNotEqualTo(sealed.get(0).digest());
        assertThat(sealed.get(1).recordNumber()).isPositive();
        EndWorld other = new EndWorld(house, COUNTY);
        assertThat(codes(() -> as(other, () -> archives.seal(other.officer, world.project, "", 2, key())))).containsExactly("R22-167");
        assertThat(Archives.digest("abc")).as("GB/T 32905 example").isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void an_owners_package_holds_no_extract_of_the_record_and_nothing_said_among_staff() {
        world.delivered();
        List<String> staff = folders(within(() -> as(world, () -> archives.bundle(world.officer, projects.find(world.project).orElseThrow()))));
        List<String> owner = folders(within(() -> {
            Bundle[] bundle = new Bundle[1];
            SignIn.as(world.owner, () -> bundle[0] = archives.bundle(world.owner, projects.find(world.project).orElseThrow()));
            return bundle[0];
        }));
        assertThat(staff).contains("01 项目", "02 代办方案", "04 办件", "08 送达和办结", "10 审计记录");
        assertThat(owner).contains("01 项目", "04 办件", "08 送达和办结").doesNotContain("10 审计记录", "07 协助请求");
    }

    private static List<String> folders(Bundle bundle) {
        return bundle.entries().stream().map(Bundle.Entry::folder).distinct().toList();
    }

    private Outcome<UUID> seal(EndWorld by, int seen) {
        return as(by, () -> archives.seal(by.officer, by.project, "", seen, key()));
    }

    private static <T> T as(EndWorld world, Supplier<T> work) {
        Object[] done = new Object[1];
        SignIn.as(world.officer, () -> done[0] = work.get());
        @SuppressWarnings("unchecked")
        T result = (T) done[0];
        return result;
    }

    private Outcome<UUID> record(NewDelivery wanted, int version, int seen) {
        return deliveries.record(world.officer, world.caseFile, wanted, version, seen, key());
    }

    private static List<String> codes(Supplier<Outcome<UUID>> command) {
        return within(command).refusals().stream().map(Refusal::code).toList();
    }

    private static <T> T confined(UUID owner, Supplier<T> work) {
        Confinement.enter(Confinement.toOwner(owner));
        try {
            return within(work);
        } finally {
            Confinement.leave();
        }
    }

    private static <T> T within(Supplier<T> work) {
        return Jurisdiction.within(COUNTY, work);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
