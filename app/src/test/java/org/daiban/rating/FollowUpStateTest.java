package org.daiban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/rating.md is what the machine does, no more and no less. */
class FollowUpStateTest {

    private static final Path DRAWING = Path.of("../docs/states/rating.md");

    @Test
    void the_drawing_shows_every_transition_the_machine_allows_and_no_other() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Files.readAllLines(DRAWING).stream().map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]"))
                .filter(line -> !line.endsWith("[*]"))
                .forEach(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .forEach(event -> drawn.add(line.substring(0, line.indexOf(":")).strip() + ": " + event)));
        Set<String> possible = new TreeSet<>();
        for (FollowUpState state : FollowUpState.values()) {
            for (FollowUpEventKind kind : FollowUpEventKind.values()) {
                state.after(kind).ifPresent(next -> possible.add(state + " --> " + next + ": " + kind.label()));
            }
        }
        assertThat(drawn).isEqualTo(possible);
    }

    @Test
    void the_drawing_names_every_state_as_people_see_it() throws IOException {
        String text = Files.readString(DRAWING);
        for (FollowUpState state : FollowUpState.values()) {
            assertThat(text).contains("state \"" + state.label() + "\" as " + state.name());
        }
    }

    @Test
    void five_levels_one_the_best_and_the_last_two_bad() {
        assertThat(Stream.of(Level.values()).map(Level::label)).containsExactly("非常满意", "满意", "基本满意", "不满意", "非常不满意");
        assertThat(Stream.of(Level.values()).map(Level::code)).containsExactly(1, 2, 3, 4, 5);
        assertThat(Stream.of(Level.values()).filter(Level::bad)).containsExactly(Level.BAD, Level.VERY_BAD);
    }
}
