package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.daiban.identity.Role;
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/request.md is what the machine does, no more and no less. */
class RequestStateTest {

    private static final Path DRAWING = Path.of("../docs/states/request.md");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void the_drawing_shows_every_transition_the_machine_allows_and_no_other() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Files.readAllLines(DRAWING).stream().map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]"))
                .filter(line -> !line.endsWith("[*]"))
                .forEach(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .forEach(deed -> drawn.add(line.substring(0, line.indexOf(":")).strip() + ": " + deed)));
        assertThat(drawn).isEqualTo(transitions());
    }

    @Test
    void the_drawing_names_every_state_as_people_see_it_and_whose_turn_it_is() throws IOException {
        String text = Files.readString(DRAWING);
        for (RequestState state : RequestState.values()) {
            assertThat(text).contains("state \"" + state.label() + "\" as " + state.name())
                    .containsPattern("\\| [^|]*" + state.label() + "[^|]* \\| " + state.turn().label() + " \\|");
        }
    }

    private static Set<String> transitions() {
        Set<String> found = new TreeSet<>();
        Set<Course> seen = new HashSet<>();
        Deque<Course> open = new ArrayDeque<>(List.of(Course.begun(null, null, DAY), Course.begun(Requests.LIN, "林晓岚", DAY)));
        while (!open.isEmpty()) {
            ServiceRequest request = Requests.at(open.remove());
            for (Role role : Role.values()) {
                for (Deed deed : Requests.deeds(request)) {
                    if (!RequestRules.refusals(request, deed, role, DAY.plusDays(30)).isEmpty()) {
                        continue;
                    }
                    Course next = request.course().after(deed, "陈志远", DAY, DAY.plusDays(5));
                    found.add(request.state() + " --> " + next.state() + ": " + deed.kind().label());
                    if (seen.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        return found;
    }
}
