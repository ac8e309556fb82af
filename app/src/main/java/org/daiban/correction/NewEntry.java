package org.daiban.correction;

import java.util.Optional;
import org.daiban.document.Upload;

/** What somebody wants said to a line. @param kind null where nothing was chosen */
public record NewEntry(EntryKind kind, String words, Optional<Upload> file) {

    public static NewEntry of(EntryKind kind, String words) {
        return new NewEntry(kind, words, Optional.empty());
    }
}
