package org.daiban.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.daiban.document.Upload;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The file that came with a form. */
final class Sent {

    private Sent() {
    }

    /** Empty where none was chosen. */
    static Optional<Upload> file(HttpServletRequest request, String field) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        MultipartFile file = parts == null ? null : parts.getFile(field);
        return Optional.ofNullable(file).filter(one -> one.getOriginalFilename() != null && !one.getOriginalFilename().isEmpty())
                .map(one -> new Upload(field, one.getOriginalFilename(), one.getSize(), one));
    }
}
