package org.daiban.material.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daiban.material.Paper;
import org.daiban.material.Papers;
import org.daiban.material.preview.PdfPages;
import org.daiban.material.preview.WordText;
import org.daiban.web.Form;

/**
 * One paper: a look into the version shown, all versions, where it lies.
 *
 * @param word     the words of a Word file; empty for all else, or where it cannot be read
 * @param projects names of the projects it lies in, of those this person may see
 * @param matters  names of the matters it lies in
 * @param mayRenew the person may hand in a new version
 */
public record PaperPage(Papers.Kept kept, Paper.Version shown, Optional<WordText> word, Map<UUID, String> projects, Map<String, String> matters,
                        Form form, boolean mayRenew, LocalDate today) {

    public String path() {
        return "/papers/" + kept.paper().id();
    }

    public String file() {
        return path() + "/versions/" + shown.number() + "/file";
    }

    /** The pages shown as pictures, 1 for the first; empty where it is no PDF, or a large one. */
    public List<Integer> pages() {
        return shown.size() > PdfPages.LARGEST ? List.of()
                : IntStream.rangeClosed(1, Math.min(shown.pages(), PdfPages.MOST_PAGES)).boxed().toList();
    }

    public boolean cut() {
        return shown.pages() > PdfPages.MOST_PAGES;
    }

    public boolean isCurrent() {
        return shown.number() == kept.paper().current().number();
    }
}
