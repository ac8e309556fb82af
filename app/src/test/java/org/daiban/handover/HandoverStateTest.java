package org.daiban.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/handover.md is what the machine does, no more and no less. */
class HandoverStateTest {

    private static final Path DRAWING = Path.of("../docs/states/handover.md");

    @Test
    void the_drawing_shows_every_transition_the_machine_allows_and_no_other() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Files.readAllLines(DRAWING).stream().map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]"))
                .filter(line -> !line.endsWith("[*]"))
                .forEach(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .forEach(event -> drawn.add(line.substring(0, line.indexOf(":")).strip() + ": " + event)));
        Set<String> possible = new TreeSet<>();
        for (HandoverState state : HandoverState.values()) {
            for (HandoverEventKind kind : HandoverEventKind.values()) {
                state.after(kind).ifPresent(next -> possible.add(state + " --> " + next + ": " + kind.label()));
            }
        }
        assertThat(drawn).isEqualTo(possible);
    }

    @Test
    void the_drawing_names_every_state_as_people_see_it() throws IOException {
        String text = Files.readString(DRAWING);
        for (HandoverState state : HandoverState.values()) {
            assertThat(text).contains("state \"" + state.label() + "\" as " + state.name());
        }
    }

    @Test
    void what_is_over_stays_over() {
        for (HandoverState state : HandoverState.values()) {
            assertThat(Stream.of(HandoverEventKind.values()).allMatch(kind -> state.after(kind).isEmpty())).isEqualTo(!state.isLive());
        }
    }
}
