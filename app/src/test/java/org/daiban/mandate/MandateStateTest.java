package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/mandate.md is what the machine does, no more and no less. */
class MandateStateTest {

    private static final Path DRAWING = Path.of("../docs/states/mandate.md");
    private static final int LONGEST = 7;

    @Test
    void the_drawing_shows_every_transition_the_machine_allows_and_no_other() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Files.readAllLines(DRAWING).stream().map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]"))
                .filter(line -> !line.endsWith("[*]"))
                .forEach(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .forEach(step -> drawn.add(line.substring(0, line.indexOf(":")).strip() + ": " + step)));
        assertThat(drawn).isEqualTo(transitions());
    }

    @Test
    void the_drawing_names_every_state_as_people_see_it() throws IOException {
        String text = Files.readString(DRAWING);
        for (MandateState state : MandateState.values()) {
            assertThat(text).contains("state \"" + state.label() + "\" as " + state.name());
        }
    }

    private record Place(Walk walk, int steps) {
    }

    private static Set<String> transitions() {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>();
        open.add(new Place(Walk.begin(LocalDate.parse("2026-02-27")), 0));
        while (!open.isEmpty()) {
            Place place = open.remove();
            for (Walk.Step step : Walk.Step.values()) {
                place.walk().take(step).ifPresent(next -> {
                    MandateState before = place.walk().state();
                    MandateState after = next.state();
                    if (step.isRecord() || before != after) {
                        found.add(before + " --> " + after + ": " + step.label(after));
                    }
                    if (place.steps() < LONGEST && seen.add(next.signature())) {
                        open.add(new Place(next, place.steps() + 1));
                    }
                });
            }
        }
        return found;
    }
}
