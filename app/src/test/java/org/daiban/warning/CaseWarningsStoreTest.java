package org.daiban.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseWorld;
import org.daiban.casefile.Decision;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.engine.clock.Light;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.matter.MatterKind;
import org.daiban.identity.Actor;
import org.daiban.jurisdiction.Calendars;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Superuser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Warnings on a real database: told once, by the event, by the night, by both at once. */
@DaibanTest
class CaseWarningsStoreTest {

    private static final String COUNTY = "441424";
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 3, 3);

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    CaseWarnings warnings;
    @Autowired
    OverdueReasons reasons;
    @Autowired
    WarnsNightly nightly;
    @Autowired
    Calendars calendars;
    @Autowired
    Superuser superuser;

    private CaseWorld.Place place;
    private UUID file;

    @BeforeEach
    void enter() {
        place = new CaseWorld(house, COUNTY).place();
        Jurisdiction.enter(COUNTY);
        file = caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).orThrow();
    }

    @AfterEach
    void leave() {
        Jurisdiction.leave();
    }

    @Test
    void what_is_recorded_late_is_told_at_once_and_ends_with_the_decision() {
        accepted(LONG_AGO);
        assertThat(warnings.of(file)).extracting(CaseWarning::light).containsExactly(Light.RED);
        assertThat(warnings.standing(place.officer().account(), Light.RED, null, 10)).extracting(CaseWarning::caseFile).containsExactly(file);
        record(new Happening.Decided(Decision.GRANTED, "演示1号", "", "演示超期"), LONG_AGO.plusYears(1));
        assertThat(warnings.of(file)).extracting(CaseWarning::endedOn).containsExactly(Optional.of(LONG_AGO.plusYears(1)));
        assertThat(warnings.standing(place.officer().account(), null, null, 10)).isEmpty();
        assertThat(reasons.of(file)).as("what was said with the decision is public").extracting(OverdueReason::reason).containsExactly("演示超期");
    }

    @Test
    void what_was_decided_late_before_any_night_saw_it_is_on_record_too() {
        record(new Happening.Received(Doer.OWNER), LONG_AGO);
        record(Happening.Accepted.plainly(), LONG_AGO);
        superuser.does("delete from warning.warning where case_file = '" + file + "'");
        record(new Happening.Decided(Decision.GRANTED, "演示1号", "", "演示超期"), LONG_AGO.plusYears(1));
        assertThat(warnings.of(file)).extracting(CaseWarning::light, CaseWarning::endedOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Light.RED, Optional.of(LONG_AGO.plusYears(1))));
    }

    @Test
    void the_night_tells_what_no_event_told_and_the_next_night_nothing() {
        accepted(LONG_AGO);
        superuser.does("delete from warning.warning where case_file = '" + file + "'");
        assertThat(warnings.tellAll()).isEqualTo(1);
        assertThat(warnings.tellAll()).isZero();
        assertThat(warnings.of(file)).hasSize(1);
    }

    @Test
    void eight_nights_at_once_tell_once() throws Exception {
        accepted(LONG_AGO);
        superuser.does("delete from warning.warning where case_file = '" + file + "'");
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> nights = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () ->
                    Jurisdiction.within(COUNTY, () -> nightly.fire(WarnsNightly.about(COUNTY)).isPresent())).toList();
            for (var night : pool.invokeAll(nights)) {
                assertThat(night.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(warnings.of(file)).hasSize(1);
    }

    @Test
    void an_extension_ends_the_warning_of_the_old_due_day() {
        LocalDate due = accepted(LocalDate.now());
        set(Optional.of(MatterKind.LICENCE), Optional.of(new LightPolicy(60, 100)));
        try {
            assertThat(caseFiles.find(file).orElseThrow().standing().light()).as("the threshold of its kind").isEqualTo(Light.YELLOW);
            warnings.tellAll();
            assertThat(warnings.of(file)).extracting(CaseWarning::dueOn).containsExactly(due);
            record(new Happening.Extended(2, "演示领导", "演示"), LocalDate.now());
            LocalDate later = caseFiles.find(file).orElseThrow().standing().due();
            assertThat(later).isAfter(due);
            assertThat(warnings.of(file)).extracting(CaseWarning::dueOn, CaseWarning::endedOn).containsExactly(
                    org.assertj.core.groups.Tuple.tuple(later, Optional.empty()),
                    org.assertj.core.groups.Tuple.tuple(due, Optional.of(LocalDate.now())));
        } finally {
            set(Optional.of(MatterKind.LICENCE), Optional.empty());
        }
    }

    @Test
    void a_threshold_changed_is_found_by_the_lists_at_once() {
        accepted(LocalDate.now());
        var yellow = new org.daiban.casefile.CaseFilter(Light.YELLOW, null, place.officer().account(), null, "", true);
        assertThat(caseFiles.byRemaining(yellow, null, 10).rows()).isEmpty();
        set(Optional.of(MatterKind.LICENCE), Optional.of(new LightPolicy(60, 100)));
        try {
            assertThat(caseFiles.byRemaining(yellow, null, 10).rows()).extracting(org.daiban.casefile.CaseFile::id).containsExactly(file);
        } finally {
            set(Optional.of(MatterKind.LICENCE), Optional.empty());
        }
    }

    @Test
    void R22_94_R22_95_and_R22_96_a_reason_needs_words_a_delay_and_from_an_officer_the_voucher() {
        assertThat(codes(place.unit(), "演示理由", "")).containsExactly("R22-95");
        accepted(LONG_AGO);
        assertThat(codes(place.officer(), " ", "")).containsExactly("R22-94", "R22-96");
        assertThat(codes(place.unit(), "长".repeat(501), "")).containsExactly("");
        assertThat(codes(place.officer(), "演示理由", "演示来函")).isEmpty();
        assertThat(codes(place.unit(), "演示：等上级复核", "")).isEmpty();
        assertThat(reasons.of(file)).extracting(OverdueReason::reason).containsExactly("演示：等上级复核", "演示理由");
        assertThat(reasons.ofProject(place.project())).extracting(OverdueReason::reason).containsExactly("演示：等上级复核");
    }

    @Test
    void a_unit_speaks_for_itself_only_and_an_owner_for_nobody() {
        accepted(LONG_AGO);
        Actor other = new Actor(UUID.randomUUID(), "外单位", place.unit().role(), COUNTY, UUID.randomUUID(), null);
        assertThat(codes(other, "演示理由", "")).containsExactly("");
        assertThat(codes(place.owner(), "演示理由", "")).containsExactly("");
        assertThat(reasons.of(file)).isEmpty();
    }

    private List<String> codes(Actor actor, String reason, String voucher) {
        return reasons.say(actor, file, reason, voucher, UUID.randomUUID()).refusals().stream().map(Refusal::code).toList();
    }

    /** @return the due day */
    private LocalDate accepted(LocalDate on) {
        record(new Happening.Received(Doer.OWNER), on);
        record(Happening.Accepted.plainly(), on);
        return caseFiles.find(file).orElseThrow().standing().due();
    }

    private void record(Happening what, LocalDate on) {
        caseFiles.record(place.officer(), file, NewEvent.pushed(what, on), caseFiles.find(file).orElseThrow().version(), UUID.randomUUID()).orThrow();
    }

    private void set(Optional<MatterKind> kind, Optional<LightPolicy> policy) {
        calendars.setLights(place.officer(), kind, policy, "演示", UUID.randomUUID()).orThrow();
    }
}
