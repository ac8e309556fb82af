package org.daiban.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people say and what policies call it, from {@code knowledge/synonyms.csv}; and the word that was likely meant. */
final class Synonyms {

    private static final String FILE = "/knowledge/synonyms.csv";
    private static final int SHORTEST_MEANT = 3;

    private final Map<String, List<String>> formal = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();

    Synonyms(List<String> lines) {
        for (String line : lines) {
            String[] columns = line.split(",");
            for (int at = 1; at < columns.length; at++) {
                formal.computeIfAbsent(columns[0].strip(), first -> new ArrayList<>()).add(columns[at].strip());
                words.add(columns[at].strip());
            }
            words.add(columns[0].strip());
        }
    }

    /** Those delivered with the program; the first line names the columns. */
    static Synonyms delivered() {
        try (InputStream file = Synonyms.class.getResourceAsStream(FILE)) {
            return new Synonyms(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A term with what people say replaced by what policies call it, the longest first; without the term itself. */
    Set<String> of(String term) {
        Set<String> others = new LinkedHashSet<>();
        formal.keySet().stream().filter(term::contains).sorted((one, two) -> two.length() - one.length())
                .forEach(said -> formal.get(said).forEach(called -> {
                    if (!term.contains(called)) {
                        others.add(term.replace(said, called));
                    }
                }));
        return others;
    }

    /** Known words that differ from the term in one character; none for words of two, where everything is near. */
    List<String> near(String term) {
        if (term.length() < SHORTEST_MEANT || words.contains(term)) {
            return List.of();
        }
        return words.stream().filter(word -> word.length() >= SHORTEST_MEANT && differsInOne(word, term)).toList();
    }

    /** Known words that begin so, for who is still typing. */
    List<String> beginning(String term, int most) {
        return words.stream().filter(word -> word.startsWith(term) && !word.equals(term)).limit(most).toList();
    }

    private static boolean differsInOne(String word, String term) {
        if (word.length() != term.length()) {
            return false;
        }
        int different = 0;
        for (int at = 0; at < word.length(); at++) {
            different += word.charAt(at) == term.charAt(at) ? 0 : 1;
        }
        return different == 1;
    }
}
