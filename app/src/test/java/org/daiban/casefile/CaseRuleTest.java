package org.daiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaseRuleTest {

    @Test
    void every_rule_stands_in_the_list_of_rules_under_its_own_name() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Files.readAllLines(Path.of("../docs/rules.md")).stream()
                .filter(line -> line.startsWith("| R22-"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> listed.put(cells[1].strip(), cells[2].strip()));
        Map<String, String> kept = new TreeMap<>();
        Arrays.stream(CaseRule.values()).forEach(rule -> kept.put(rule.code(), rule.name()));
        assertThat(listed).containsAllEntriesOf(kept);
    }

    @Test
    void every_rule_listed_for_case_files_is_kept_in_code() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/rules.md")).stream()
                .filter(line -> line.matches("\\| R22-([1-9]|[1-3][0-9]|40) .*"))
                .map(line -> line.split("\\|")[2].strip()))
                .isSubsetOf(Arrays.stream(CaseRule.values()).map(Enum::name).toList());
    }
}
