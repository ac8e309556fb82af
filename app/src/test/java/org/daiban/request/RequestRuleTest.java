package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestRuleTest {

    @Test
    void every_rule_stands_in_the_list_of_rules_under_its_own_name_and_no_other_is_listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Files.readAllLines(Path.of("../docs/rules.md")).stream()
                .filter(line -> line.matches("\\| (R03-\\d+ .*|R07-([5-9]|1\\d) .*\\| request \\|)"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> listed.put(cells[1].strip(), cells[2].strip()));
        Map<String, String> kept = new TreeMap<>();
        Arrays.stream(RequestRule.values()).forEach(rule -> kept.put(rule.code(), rule.name()));
        assertThat(listed).isEqualTo(kept);
    }
}
