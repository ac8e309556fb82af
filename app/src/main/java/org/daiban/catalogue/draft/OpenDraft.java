package org.daiban.catalogue.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.catalogue.CatalogueFiles;
import org.daiban.catalogue.PublishedCatalogue;

/**
 * The open draft with its content.
 *
 * @param files     every file by its name
 * @param catalogue the same, read; always good
 * @param base      the catalogue it is compared with: the newest that was not taken back
 */
public record OpenDraft(Draft draft, Map<String, String> files, PublishedCatalogue catalogue, PublishedCatalogue base,
                        Map<String, String> baseFiles) {
    public OpenDraft {
        files = Map.copyOf(files);
        baseFiles = Map.copyOf(baseFiles);
    }

    /** A matter's row in matters.csv, by column. */
    public Optional<Map<String, String>> row(String matter) {
        return Table.read(files.get(CatalogueFiles.MATTERS)).row("id", matter);
    }

    /** What publishing it would change. */
    public List<Change> changes() {
        return Changes.between(new Changes.Content(base, baseFiles), new Changes.Content(catalogue, files));
    }
}
