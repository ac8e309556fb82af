package org.daiban.request;

import java.util.List;
import java.util.UUID;
import org.daiban.document.Upload;

/**
 * What an owner asks for.
 *
 * @param project null where there is none yet
 * @param mode    null where none was chosen
 * @param text    what is asked; may be empty at the window, where it was said
 */
public record NewRequest(UUID owner, UUID project, Mode mode, Channel channel, String text, List<Upload> files) {
    public NewRequest {
        files = List.copyOf(files);
    }
}
