package org.daiban.help;

import java.util.Optional;
import org.daiban.document.Upload;

/** What a unit answers: words, a file, or both. */
public record NewAnswer(String text, Optional<Upload> file) {
}
