package org.daiban.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daiban.knowledge.Found.Segment;

/** Marks what was looked for, by segments, so that a template writes texts and nothing but texts. Pure. */
final class Highlights {

    private static final int BEFORE = 30;
    private static final int EXTRACT = 120;

    private Highlights() {
    }

    static List<Segment> of(String text, Asked asked) {
        return segments(text, marks(text, asked));
    }

    /** Around the first thing marked; the beginning where nothing is. */
    static List<Segment> extract(String text, Asked asked) {
        BitSet marks = marks(text, asked);
        int first = Math.max(marks.nextSetBit(0), 0);
        int from = whole(text, Math.max(0, first - BEFORE));
        int to = whole(text, Math.min(text.length(), from + EXTRACT));
        String piece = (from > 0 ? "…" : "") + text.substring(from, to).replaceAll("\\s", " ") + (to < text.length() ? "…" : "");
        BitSet moved = new BitSet();
        int by = from > 0 ? 1 - from : 0;
        marks.get(from, to).stream().forEach(at -> moved.set(at + from + by));
        return segments(piece, moved);
    }

    /** Words as they were looked for; where none stands whole, the pairs that do. */
    private static BitSet marks(String text, Asked asked) {
        String plain = text.toLowerCase(Locale.ROOT);
        BitSet marks = new BitSet();
        if (plain.length() != text.length()) {
            return marks;
        }
        asked.texts().forEach(word -> mark(plain, word, marks));
        if (marks.isEmpty()) {
            pairs(asked.grams()).forEach(gram -> mark(plain, gram, marks));
        }
        return marks;
    }

    private static List<String> pairs(Set<String> grams) {
        return grams.stream().filter(gram -> !gram.startsWith("#")).toList();
    }

    private static void mark(String text, String word, BitSet marks) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            marks.set(at, at + word.length());
        }
    }

    private static List<Segment> segments(String text, BitSet marks) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean marked = marks.get(from);
            int to = marked ? marks.nextClearBit(from) : marks.nextSetBit(from);
            int end = to < 0 ? text.length() : Math.min(to, text.length());
            segments.add(new Segment(text.substring(from, end), marked));
            from = end;
        }
        return segments;
    }

    /** Never between the halves of one sign. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
