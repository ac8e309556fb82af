package org.daiban.mandate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One edition of the sentences that papers of mandates share.
 *
 * @param edition  1 for the first; printed in the foot of each paper
 * @param from     the day it came into force
 * @param passages its sentences by the name of the passage; {@code {scheme}} stands for the local scheme as it is cited
 */
public record Wording(int edition, LocalDate from, Map<String, List<String>> passages) {

    public Wording {
        passages = Map.copyOf(passages);
    }

    /** The sentences of a passage. @param scheme e.g. 梅市政数〔2020〕2号 */
    public List<String> passage(String name, String scheme) {
        List<String> lines = passages.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("edition " + edition + " has no passage " + name);
        }
        return lines.stream().map(line -> line.replace("{scheme}", scheme)).toList();
    }

    /** Of a file: its first line 自 yyyy-mm-dd, then passages under their names in brackets, a sentence a line. */
    static Wording read(int edition, List<String> lines) {
        Map<String, List<String>> passages = new LinkedHashMap<>();
        List<String> open = List.of();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("[")) {
                open = new java.util.ArrayList<>();
                passages.put(line.substring(1, line.indexOf(']')), open);
            } else if (!line.isBlank()) {
                open.add(line.strip());
            }
        }
        return new Wording(edition, LocalDate.parse(lines.get(0).substring(2).strip()), passages);
    }
}
