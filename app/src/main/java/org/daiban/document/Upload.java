package org.daiban.document;

import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file on its way in.
 *
 * @param field   the form field it came in, for refusals
 * @param name    as the sender calls it
 * @param size    in bytes
 * @param content can be opened more than once
 */
public record Upload(String field, String name, long size, InputStreamSource content) {

    /** The file chosen in a field of a form; empty where none was, which browsers send as a file without a name. */
    public static Optional<Upload> of(String field, MultipartFile file) {
        return Optional.ofNullable(file).filter(sent -> sent.getOriginalFilename() != null && !sent.getOriginalFilename().isEmpty())
                .map(sent -> new Upload(field, sent.getOriginalFilename(), sent.getSize(), sent));
    }

    /** The name without the path some browsers send, or a plain word where there is none. */
    public String fileName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        String clean = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "");
        return clean.isEmpty() ? "未命名" : clean.substring(Math.max(0, clean.length() - 150));
    }
}
