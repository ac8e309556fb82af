package org.daiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/policy.md is what the machine does, and the rules are those of docs/rules.md. */
class PolicyStateTest {

    @Test
    void the_drawing_shows_every_transition_the_machine_allows_and_no_other() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Files.readAllLines(Path.of("../docs/states/policy.md")).stream().map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]"))
                .filter(line -> !line.endsWith("[*]"))
                .forEach(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .forEach(event -> drawn.add(line.substring(0, line.indexOf(":")).strip() + ": " + event)));
        Set<String> possible = new TreeSet<>();
        for (PolicyState state : PolicyState.values()) {
            for (PolicyEvent.Kind kind : PolicyEvent.Kind.values()) {
                state.after(kind).ifPresent(next -> possible.add(state + " --> " + next + ": " + kind.label()));
            }
        }
        assertThat(drawn).isEqualTo(possible);
    }

    @Test
    void the_drawing_names_every_state_as_people_see_it() throws IOException {
        String text = Files.readString(Path.of("../docs/states/policy.md"));
        for (PolicyState state : PolicyState.values()) {
            assertThat(text).contains("state \"" + state.label() + "\" as " + state.name());
        }
    }

    @Test
    void every_rule_stands_in_the_list_under_its_code_and_name() throws IOException {
        String rules = Files.readString(Path.of("../docs/rules.md"));
        for (KnowledgeRule rule : KnowledgeRule.values()) {
            assertThat(rules).contains("| " + rule.code() + " | " + rule.name() + " |");
        }
    }
}
