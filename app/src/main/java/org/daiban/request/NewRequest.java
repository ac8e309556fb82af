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
 * @param plan    the code under which the owner's own answers are kept, with dash or without; empty where none goes along
 */
public record NewRequest(UUID owner, UUID project, Mode mode, Channel channel, String text, List<Upload> files, String plan) {
    public NewRequest {
        files = List.copyOf(files);
    }

    public NewRequest(UUID owner, UUID project, Mode mode, Channel channel, String text, List<Upload> files) {
        this(owner, project, mode, channel, text, files, "");
    }
}
