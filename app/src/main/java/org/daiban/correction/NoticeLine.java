package org.daiban.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that is missing, with what was said to it so far.
 *
 * @param number     1 for the first of its notice
 * @param material   the paper, as the catalogue or who wrote it calls it
 * @param words      what exactly, and what would be right; may be empty
 * @param basis      the rule that asks for it; empty where nobody wrote one
 * @param sample     what a good one looks like, in words; may be empty
 * @param sampleFile a stored file that shows one; null where there is none
 * @param entries    first first
 */
public record NoticeLine(int number, String material, Lack lack, String words, String basis, String sample, UUID sampleFile,
                         List<Entry> entries) {

    public NoticeLine {
        entries = List.copyOf(entries);
    }

    /**
     * Something said to a line. Never changed.
     *
     * @param words    the question, the reason, or what is still missing; may be empty
     * @param file     a stored photo or scan; null where none was sent
     * @param fileName empty where none was sent
     */
    public record Entry(int number, EntryKind kind, String words, UUID file, String fileName, String by, Instant at) {
    }

    public LineState state() {
        return LineState.after(last().map(Entry::kind).orElse(null));
    }

    public Optional<Entry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** How many entries whoever answers or looks had before them. */
    public int seen() {
        return entries.size();
    }

    /** The line in one sentence, as the case file keeps it. */
    public String sentence() {
        return sentence(material, lack, words);
    }

    /** What is wrong with it and what would be right, without its name. */
    public String why() {
        if (lack == Lack.OTHER) {
            return words;
        }
        return words.isEmpty() ? lack.label() : lack.label() + "，" + words;
    }

    static String sentence(String material, Lack lack, String words) {
        String why = lack == Lack.OTHER ? words : words.isEmpty() ? lack.label() : lack.label() + "，" + words;
        return why.isEmpty() ? material : material + "：" + why;
    }
}
