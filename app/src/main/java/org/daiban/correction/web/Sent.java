package org.daiban.correction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daiban.document.Upload;
import org.daiban.web.Form;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** A form that came with files. */
final class Sent {

    private final HttpServletRequest request;

    Sent(HttpServletRequest request) {
        this.request = request;
    }

    /** The fields with the digest of each file, so that another file is another command. */
    Form form() {
        Map<String, String[]> all = new LinkedHashMap<>(request.getParameterMap());
        MultipartHttpServletRequest parts = parts();
        if (parts != null) {
            parts.getFileMap().forEach((field, file) -> {
                if (Upload.of(field, file).isPresent()) {
                    all.put("digest-of-" + field, new String[] {digest(file)});
                }
            });
        }
        return Form.submitted(all);
    }

    /** The file chosen in a field; empty where none was. */
    Optional<Upload> file(String field) {
        MultipartHttpServletRequest parts = parts();
        return Upload.of(field, parts == null ? null : parts.getFile(field));
    }

    private MultipartHttpServletRequest parts() {
        return WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    }

    private static String digest(MultipartFile file) {
        try (DigestInputStream content = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
