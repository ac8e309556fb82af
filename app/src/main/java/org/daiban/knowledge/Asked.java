package org.daiban.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for: each term with everything that would satisfy it.
 *
 * @param words as typed, shortened where it was too long
 * @param cut   more was typed than is looked for
 */
record Asked(String words, boolean cut, List<Term> terms) {

    /** Signs looked for; nobody types a longer question on purpose. */
    static final int LONGEST = 60;

    private static final int MOST_TERMS = 6;
    private static final int MOST_WAYS = 8;
    /** What people say around the thing they look for. */
    private static final String AROUND = "请问|我想|我要|想要|怎么办理|怎样办理|如何办理|怎么办|怎样办|怎么|怎样|如何|哪里办|在哪里|哪里|需要什么材料|要什么材料|需要什么"
            + "|需要|要多久|多久|多少天|几天|要不要|什么时候|什么|是什么|有哪些|哪些|吗|呢|的规定|规定|相关|有关|办理|政策|文件|一下";

    /** @param ways the first as typed, then what it is called otherwise, last what was likely meant */
    record Term(List<Way> ways) {
        Term {
            ways = List.copyOf(ways);
        }
    }

    /**
     * One way to satisfy a term.
     *
     * @param text  for marking in what was found; empty for a document number
     * @param worth of it, against what was typed
     * @param sure  false where it is only a guess of what was meant
     */
    record Way(String text, Set<String> grams, double worth, boolean sure) {
        Way {
            grams = Set.copyOf(grams);
        }
    }

    Asked {
        terms = List.copyOf(terms);
    }

    static Asked read(String typed, Synonyms synonyms) {
        String whole = typed.strip();
        boolean cut = whole.codePointCount(0, whole.length()) > LONGEST;
        String words = cut ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) : whole;
        List<Term> number = DocumentNumber.read(words).map(Asked::number).stream().toList();
        return new Asked(words, cut, number.isEmpty() ? terms(words, synonyms) : number);
    }

    /** Nothing is left to look for: empty, or single characters only. */
    boolean isEmpty() {
        return terms.isEmpty();
    }

    Set<String> grams() {
        return terms.stream().flatMap(term -> term.ways().stream()).flatMap(way -> way.grams().stream()).collect(Collectors.toSet());
    }

    /** What to mark where it stands literally. */
    List<String> texts() {
        return terms.stream().flatMap(term -> term.ways().stream()).map(Way::text).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** The whole number, else year and serial alone, else the serial of that agency: the agency is what people leave out or mistype. */
    private static Term number(DocumentNumber number) {
        String serial = "#n" + number.serial();
        if (number.agency().isEmpty()) {
            return new Term(List.of(new Way("", Set.of(number.year() > 0 ? "#" + number.tail() : serial), 1, true)));
        }
        Set<String> loose = new LinkedHashSet<>(Grams.of(number.agency()));
        loose.add(serial);
        return new Term(List.of(new Way("", Set.of("#" + number.whole()), 1, true),
                new Way("", number.year() > 0 ? Set.of("#" + number.tail()) : loose, 0.5, true)));
    }

    private static List<Term> terms(String words, Synonyms synonyms) {
        List<Term> terms = new ArrayList<>();
        for (String piece : Grams.normal(words).split("[^\\p{L}\\p{N}]+")) {
            Term term = term(bare(piece), synonyms);
            if (!term.ways().isEmpty() && terms.size() < MOST_TERMS) {
                terms.add(term);
            }
        }
        return terms;
    }

    private static Term term(String piece, Synonyms synonyms) {
        Set<String> seen = new LinkedHashSet<>();
        List<Way> ways = new ArrayList<>();
        add(ways, seen, piece, 1, true);
        synonyms.of(piece).forEach(other -> add(ways, seen, other, 0.9, true));
        synonyms.near(piece).forEach(meant -> Stream.concat(Stream.of(meant), synonyms.of(meant).stream())
                .forEach(way -> add(ways, seen, way, 0.7, false)));
        return new Term(ways);
    }

    private static void add(List<Way> ways, Set<String> seen, String text, double worth, boolean sure) {
        Set<String> grams = Grams.of(text);
        if (!grams.isEmpty() && ways.size() < MOST_WAYS && seen.add(text)) {
            ways.add(new Way(text, grams, worth, sure));
        }
    }

    /** Without what people say around it, where something of two characters is left. */
    private static String bare(String piece) {
        String left = piece.replaceAll(AROUND, "");
        String without = left.length() > 2 && left.startsWith("办") ? left.substring(1) : left;
        return without.codePointCount(0, without.length()) >= 2 ? without : piece;
    }
}
