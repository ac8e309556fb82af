package org.daiban.document;

import java.util.Optional;
import java.util.UUID;

/**
 * A file that was looked into and may be kept.
 *
 * @param incoming the file on its way it is; empty where it came with the form
 * @param pages    of a PDF; 0 for everything else
 * @param sha256   of the content, in hexadecimal
 * @param finding  what the search for malicious software said
 */
public record Inspected(Upload upload, Optional<UUID> incoming, FileType type, int pages, String sha256, VirusScan.Finding finding) {

    public long size() {
        return upload.size();
    }

    public String name() {
        return upload.fileName();
    }
}
