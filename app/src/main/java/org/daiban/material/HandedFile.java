package org.daiban.material;

import java.util.Optional;
import java.util.UUID;
import org.daiban.document.Upload;

/** The file of a form: sent with it, or before it piece by piece. Neither where none was chosen. */
public record HandedFile(Optional<Upload> upload, Optional<UUID> incoming) {

    public static HandedFile of(Upload upload) {
        return new HandedFile(Optional.of(upload), Optional.empty());
    }

    public static HandedFile of(UUID incoming) {
        return new HandedFile(Optional.empty(), Optional.of(incoming));
    }
}
