package org.daiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.CorrectionNotified;
import org.daiban.casefile.Happening.Corrected;
import org.daiban.casefile.Happening.Decided;
import org.daiban.casefile.Happening.Declined;
import org.daiban.casefile.Happening.Delivered;
import org.daiban.casefile.Happening.Extended;
import org.daiban.casefile.Happening.Occurred;
import org.daiban.casefile.Happening.OwedSupplied;
import org.daiban.casefile.Happening.PapersReady;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;
import org.daiban.casefile.Happening.Received;
import org.daiban.casefile.Happening.Submitted;
import org.daiban.casefile.Happening.Withdrawn;
import org.daiban.engine.matter.Matter;
import org.junit.jupiter.api.Test;

/** A thousand case files of all matters, a hundred random steps each: what the rules let in never makes a history the law does not know. */
class CaseModelTest {

    private static final int CASE_FILES = 1_000;
    private static final int STEPS = 100;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final Set<EventKind> LAST = EnumSet.of(EventKind.DELIVERED, EventKind.DECLINED, EventKind.WITHDRAWN);
    private static final Set<EventKind> ONCE = EnumSet.complementOf(EnumSet.of(EventKind.PROCEDURE_BEGUN, EventKind.PROCEDURE_ENDED));

    private final Random random = new Random(20260302);
    private final List<Matter> matters = List.copyOf(Story.CATALOGUE.matters());
    private final Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
    private final Set<String> drawn = drawn();
    private int taken;

    @Test
    void no_random_walk_leads_to_an_illegal_history() {
        for (int i = 0; i < CASE_FILES; i++) {
            walk(Story.of(matters.get(random.nextInt(matters.size())).id()));
        }
        assertThat(reached).as("every state was reached").containsExactlyInAnyOrder(CaseState.values());
        assertThat(taken).as("the walks went somewhere").isGreaterThan(3 * CASE_FILES);
    }

    private void walk(Story start) {
        Story story = start;
        LocalDate today = FIRST.plusDays(random.nextInt(300));
        LocalDate opened = today;
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(10) < 7 ? 0 : random.nextInt(8));
            NewEvent event = NewEvent.pushed(happening(), today.minusDays(random.nextInt(12) == 0 ? 3 : 0));
            if (story.refusals(event, today).isEmpty()) {
                Story next = story.then(event);
                String transition = story.history.state() + " --> " + next.history.state() + ": " + event.what().kind().label();
                assertThat(drawn).as("docs/states/case-file.md").contains(transition);
                story = next;
                taken++;
                reached.add(story.history.state());
                isLegal(story.history.events());
                isTiled(story.history.turns(opened), opened);
            }
            foreseesItself(story, today);
        }
    }

    /** Reckoned from the bare list of events, by the law and not by the machine. */
    private static void isLegal(List<CaseEvent> events) {
        List<EventKind> kinds = events.stream().map(CaseEvent::kind).toList();
        ONCE.forEach(kind -> assertThat(kinds.stream().filter(kind::equals).count()).as(kind + " in " + kinds).isLessThanOrEqualTo(1));
        for (int i = 0; i < kinds.size(); i++) {
            List<EventKind> before = kinds.subList(0, i);
            assertThat(before).as("nothing after the end: %s", kinds).doesNotContainAnyElementsOf(LAST);
            switch (kinds.get(i)) {
                case CORRECTION_NOTIFIED -> assertThat(before).contains(EventKind.RECEIVED).doesNotContain(EventKind.ACCEPTED, EventKind.DECIDED);
                case CORRECTED -> assertThat(before).contains(EventKind.CORRECTION_NOTIFIED);
                case ACCEPTED -> assertThat(before).contains(EventKind.RECEIVED).doesNotContain(EventKind.DECIDED);
                case DECLINED -> assertThat(before).contains(EventKind.RECEIVED).doesNotContain(EventKind.ACCEPTED, EventKind.DECIDED);
                case DELIVERED -> assertThat(before).contains(EventKind.DECIDED);
                case WITHDRAWN -> assertThat(before).doesNotContain(EventKind.DECIDED);
                case DECIDED -> assertThat(before).contains(EventKind.RECEIVED);
                default -> {
                }
            }
        }
        hasPairedProcedures(events);
        List<LocalDate> days = events.stream().filter(event -> event.kind() != EventKind.OCCURRED).map(CaseEvent::on).toList();
        assertThat(days).as("no day before the one before").isSorted();
    }

    private static void hasPairedProcedures(List<CaseEvent> events) {
        Set<ProcedureKind> open = EnumSet.noneOf(ProcedureKind.class);
        for (CaseEvent event : events) {
            if (event.what() instanceof ProcedureBegun begun) {
                assertThat(open.add(begun.procedure())).as("begun twice").isTrue();
            } else if (event.what() instanceof ProcedureEnded ended) {
                assertThat(open.remove(ended.procedure())).as("ended before it began").isTrue();
            } else if (event.kind() == EventKind.DECIDED) {
                assertThat(open).as("decided while a procedure goes on").isEmpty();
            }
        }
    }

    /** Each day belongs to somebody and none to two. */
    private static void isTiled(List<TurnSpan> turns, LocalDate opened) {
        assertThat(turns.get(0).since()).isEqualTo(opened);
        for (int i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i).since()).isEqualTo(turns.get(i - 1).until());
        }
        assertThat(turns.get(turns.size() - 1).until()).isNull();
    }

    /** The light the list foresees for a day is the one the page shows on it. */
    private void foreseesItself(Story story, LocalDate today) {
        LocalDate later = today.plusDays(random.nextInt(60));
        Outlook outlook = Outlook.of(story.clock, story.history, today);
        assertThat(outlook.on(later)).as("%s on %s as seen on %s", story.history.events().stream().map(event -> event.kind() + " " + event.on()).toList(), later, today)
                .isEqualTo(Standings.of(story.clock, story.history, later).light());
    }

    private Happening happening() {
        ProcedureKind procedure = random.nextBoolean() ? ProcedureKind.HEARING : ProcedureKind.TESTING;
        List<Happening> all = List.of(new PapersReady(), new Submitted(Doer.OWNER), new Received(Doer.OWNER), new CorrectionNotified(List.of("宗地图")),
                new Corrected(Doer.OWNER), Accepted.plainly(), new Accepted(true, List.of("宗地图"), LocalDate.of(2026, 12, 31), null),
                new OwedSupplied(Doer.OWNER), new Declined("不属于职权"), new Occurred("确定中标人"), new ProcedureBegun(procedure, null, "演示依据"),
                new ProcedureEnded(procedure), new Extended(5, "演示领导", "情况复杂"), new Decided(Decision.GRANTED, "", "", "超期理由"),
                new Decided(Decision.REFUSED, "", "不符合", "超期理由"), new Delivered(Doer.OWNER), new Withdrawn(Doer.OWNER, "演示"));
        Happening any = all.get(random.nextInt(all.size()));
        boolean endsEarly = any instanceof Withdrawn || any instanceof Declined;
        return endsEarly && random.nextInt(15) > 0 ? happening() : any;
    }

    private static Set<String> drawn() {
        try (Stream<String> lines = Files.lines(Path.of("../docs/states/case-file.md"))) {
            Set<String> drawn = new HashSet<>();
            lines.map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]") && !line.endsWith("[*]"))
                    .forEach(line -> drawn.addAll(Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                            .map(event -> line.substring(0, line.indexOf(":")).strip() + ": " + event).collect(Collectors.toCollection(ArrayList::new))));
            return drawn;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
