package org.daiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.casefile.Story.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/case-file.md is what the machine does, no more and no less. */
class CaseStateTest {

    private static final Path DRAWING = Path.of("../docs/states/case-file.md");
    private static final List<Happening> HAPPENINGS = List.of(
            new PapersReady(), new Submitted(Doer.OWNER), new Received(Doer.OWNER),
            new CorrectionNotified(List.of("宗地图")), new Corrected(Doer.OWNER),
            Accepted.plainly(), new Accepted(true, List.of("宗地图"), day("2026-12-31"), null),
            new OwedSupplied(Doer.OWNER), new Declined("不属于职权"), new Occurred("确定中标人"),
            new ProcedureBegun(ProcedureKind.HEARING, null, ""), new ProcedureEnded(ProcedureKind.HEARING),
            new ProcedureBegun(ProcedureKind.TESTING, null, ""), new ProcedureEnded(ProcedureKind.TESTING),
            new Extended(5, "陈局长", "情况复杂"), new Decided(Decision.GRANTED, "", "", "超期理由"),
            new Delivered(Doer.OWNER), new Withdrawn(Doer.OWNER, ""));

    @Test
    void the_drawing_shows_every_transition_the_machine_allows_and_no_other() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Files.readAllLines(DRAWING).stream().map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]"))
                .filter(line -> !line.endsWith("[*]"))
                .forEach(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .forEach(event -> drawn.add(line.substring(0, line.indexOf(":")).strip() + ": " + event)));
        assertThat(drawn).isEqualTo(transitions());
    }

    @Test
    void the_drawing_names_every_state_as_people_see_it() throws IOException {
        String text = Files.readString(DRAWING);
        for (CaseState state : CaseState.values()) {
            assertThat(text).contains("state \"" + state.label() + "\" as " + state.name());
        }
    }

    private static Set<String> transitions() {
        Set<String> found = new TreeSet<>();
        for (String matter : List.of("A06", "C05")) {
            for (int daysApart : List.of(0, 8)) {
                walk(Story.of(matter), day("2026-03-02"), daysApart, found);
            }
        }
        return found;
    }

    private static void walk(Story start, LocalDate from, int daysApart, Set<String> found) {
        Set<String> seen = new HashSet<>();
        Deque<Story> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Story story = open.remove();
            LocalDate on = from.plusDays((long) daysApart * story.history.events().size());
            for (Happening what : HAPPENINGS) {
                NewEvent event = NewEvent.pushed(what, on);
                if (!story.refusals(event, on).isEmpty()) {
                    continue;
                }
                Story next = story.then(event);
                found.add(story.history.state() + " --> " + next.history.state() + ": " + what.kind().label());
                if (seen.add(signature(next))) {
                    open.add(next);
                }
            }
        }
    }

    /** What the rules look at, so that longer ways to the same place are walked once. */
    private static String signature(Story story) {
        return Stream.of(EventKind.values()).filter(story.history::has).toList() + " " + story.history.open().keySet()
                + story.history.owing() + story.history.correcting();
    }
}
