package org.daiban.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are kept, told by their content and never by their name. */
public enum FileType {
    PDF("application/pdf", List.of("pdf"), "%PDF-"),
    PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    DWG("image/vnd.dwg", List.of("dwg"), "AC10"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), FileType.ZIP),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), FileType.ZIP),
    /** 版式文件, GB/T 33190. */
    OFD("application/ofd", List.of("ofd"), FileType.ZIP);

    /** How many first bytes are enough to tell, a zip apart. */
    static final int SIGNATURE_LENGTH = 8;

    private static final String ZIP = "PK\u0003\u0004";

    private final String contentType;
    private final List<String> endings;
    private final byte[] signature;

    FileType(String contentType, List<String> endings, String signature) {
        this.contentType = contentType;
        this.endings = endings;
        this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The type the first bytes tell; empty also for a zip, which only its parts tell. */
    static Optional<FileType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> !type.isZip() && type.begins(head)).findFirst();
    }

    static boolean isZip(byte[] head) {
        return DOCX.begins(head);
    }

    public String contentType() {
        return contentType;
    }

    /** What a scanner or a camera makes. */
    boolean isScan() {
        return this == PDF || isPicture();
    }

    /** Whether a browser shows it as a mere picture, without running anything. */
    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    private boolean isZip() {
        return this == DOCX || this == XLSX || this == OFD;
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
