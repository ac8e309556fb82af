package org.daiban.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of a checklist: a material of a matter, what was said of it, and the paper that lies in it.
 *
 * @param listed  whether the catalogue asks for it; a line it no longer names is kept
 * @param entries first first
 * @param paper   empty where none lies there, or where the reader may not see it
 */
public record PaperLine(String matter, String name, boolean listed, List<Entry> entries, Optional<Paper> paper) {

    public PaperLine {
        entries = List.copyOf(entries);
    }

    /**
     * Something said of the line.
     *
     * @param paper   which paper, null where none lies there
     * @param version the newest version of that paper at the time; 0 for none
     * @param original the original was shown at the window
     * @param copies  how many copies were taken in at the window
     */
    public record Entry(int number, EntryKind kind, UUID paper, int version, String words, boolean original, int copies, String by, Instant at) {
    }

    /** How many entries there are: whoever writes says how many they saw. */
    public int seen() {
        return entries.size();
    }

    /** The catalogue asks for it only where it is needed. */
    public boolean onlyWhereNeeded() {
        return PaperName.onlyWhereNeeded(name);
    }

    public LineState state(LocalDate today) {
        LineState said = last().map(entry -> after(entry, currentVersion())).orElse(LineState.MISSING);
        boolean there = said == LineState.TO_CHECK || said == LineState.GOOD;
        return there && paper.map(each -> each.lapsed(today)).orElse(false) ? LineState.LAPSED : said;
    }

    /** The state an entry leads to, and falls back from once the paper has a newer version. @param current 0 where there is no paper */
    static LineState after(Entry entry, int current) {
        boolean newer = entry.version() < current;
        return switch (entry.kind()) {
            case PLACED -> LineState.TO_CHECK;
            case TAKEN_AWAY -> LineState.MISSING;
            case LACKING -> LineState.MISSING;
            case GOOD -> newer ? LineState.TO_CHECK : LineState.GOOD;
            case WRONG -> newer ? LineState.TO_CHECK : LineState.WRONG;
            case NOT_NEEDED -> LineState.NOT_NEEDED;
        };
    }

    /** Checked before, and to be checked anew because a newer version was handed in. */
    public boolean checkedBefore(LocalDate today) {
        return state(today) == LineState.TO_CHECK && last().map(entry -> entry.kind().isCheck()).orElse(false);
    }

    public Optional<Entry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** What the window said last; empty where it said nothing since the paper was put in. */
    public Optional<Entry> lastCheck() {
        return last().filter(entry -> entry.kind().isCheck());
    }

    /** Why it is wrong or lacking, or not needed; empty where nothing was said. */
    public String why() {
        return last().map(Entry::words).orElse("");
    }

    int currentVersion() {
        return paper.map(each -> each.current().number()).orElse(0);
    }
}
