package org.daiban.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.daiban.document.Upload;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The file that came with a form. */
final class Sent {

    private Sent() {
    }

    /** Empty where none was chosen. */
    static Optional<Upload> file(HttpServletRequest request, String field) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return Upload.of(field, parts == null ? null : parts.getFile(field));
    }
}
