package org.daiban.material.web;

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
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.document.Upload;
import org.daiban.material.HandedFile;
import org.daiban.web.Form;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** A form with its file: chosen, photographed, or sent before it piece by piece. */
final class Sent {

    /** The field that names a file sent before. */
    static final String INCOMING = "upload";

    private final HttpServletRequest request;

    Sent(HttpServletRequest request) {
        this.request = request;
    }

    /** The fields with the digest of the file, so that another file is another command. */
    Form form() {
        Map<String, String[]> all = new LinkedHashMap<>(request.getParameterMap());
        chosen().ifPresent(file -> all.put("digest-of-file", new String[] {digest(file)}));
        return Form.submitted(all);
    }

    HandedFile file(Form form) {
        Optional<UUID> incoming = incoming(form.value(INCOMING));
        return incoming.isPresent() ? new HandedFile(Optional.empty(), incoming)
                : new HandedFile(chosen().flatMap(file -> Upload.of("file", file)), Optional.empty());
    }

    private static Optional<UUID> incoming(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** A phone has two fields, one for the camera; the one that was used counts. */
    private Optional<MultipartFile> chosen() {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null ? Optional.empty() : Stream.of(parts.getFile("file"), parts.getFile("photo"))
                .filter(file -> Upload.of("file", file).isPresent()).findFirst();
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
