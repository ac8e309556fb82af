package org.daiban.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CorrectionRuleTest {

    @Test
    void every_rule_stands_in_the_list_of_rules_under_its_own_name_and_no_other() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Files.readAllLines(Path.of("../docs/rules.md")).stream()
                .filter(line -> line.matches("\\| R22-(31|12[1-9]|13[0-9]) .*"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> listed.put(cells[1].strip(), cells[2].strip()));
        Map<String, String> kept = new TreeMap<>();
        Arrays.stream(CorrectionRule.values()).forEach(rule -> kept.put(rule.code(), rule.name()));
        assertThat(kept).isEqualTo(listed);
    }
}
