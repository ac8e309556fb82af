package org.daiban.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are kept, told by their first bytes and never by their name. */
public enum FileType {
    PDF("application/pdf", List.of("pdf"), "%PDF-"),
    PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff");

    /** How many first bytes are enough to tell. */
    static final int SIGNATURE_LENGTH = 8;

    private final String contentType;
    private final List<String> endings;
    private final byte[] signature;

    FileType(String contentType, List<String> endings, String signature) {
        this.contentType = contentType;
        this.endings = endings;
        this.signature = signature.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static Optional<FileType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    public String contentType() {
        return contentType;
    }

    /** Whether a browser shows it as a mere picture, without running anything. */
    boolean isPicture() {
        return this != PDF;
    }

    /** Whether a file name may stand for this type; a name without an ending says nothing and may. */
    boolean fits(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || endings.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private boolean begins(byte[] head) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }
}
