package org.daiban.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.document.FileType;
import org.daiban.document.VirusScan;

/**
 * A paper of an owner with all its versions.
 *
 * @param project  null where it is kept for every project of the owner
 * @param versions first first; never empty
 */
public record Paper(UUID id, UUID owner, UUID project, String name, List<Version> versions) {

    /** So many days ahead a paper is shown as soon to lapse (assumed). */
    static final int NEAR_DAYS = 30;

    public Paper {
        versions = List.copyOf(versions);
    }

    /**
     * Handed in once.
     *
     * @param size       in bytes
     * @param pages      of a PDF; 0 for everything else
     * @param validUntil the last day it is valid, itself included; null where it does not lapse
     * @param scan       what the last search for malicious software said
     */
    public record Version(int number, UUID document, String fileName, FileType type, long size, int pages, String sha256, LocalDate validUntil,
                          String words, UUID handedById, String handedBy, Instant at, VirusScan.Finding scan) {

        public boolean lapsed(LocalDate today) {
            return validUntil != null && validUntil.isBefore(today);
        }

        public boolean infected() {
            return scan.result() == VirusScan.Result.INFECTED;
        }

        /** Whether a scanner is there and has not looked yet. */
        public boolean unscanned() {
            return scan.result() == VirusScan.Result.NOT_SCANNED;
        }

        public boolean lapsesSoon(LocalDate today) {
            return validUntil != null && !lapsed(today) && validUntil.isBefore(today.plusDays(NEAR_DAYS + 1L));
        }
    }

    public Version current() {
        return versions.get(versions.size() - 1);
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public boolean ofStore() {
        return project == null;
    }

    public boolean lapsed(LocalDate today) {
        return current().lapsed(today);
    }
}
