package org.daiban.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 告知承诺: what an owner promised in writing in one case file, and what came of looking at it.
 *
 * @param checkBy last day to look whether it was kept
 * @param checks  first first; several where a broken promise was kept later
 */
public record Undertaking(UUID id, UUID caseFile, UUID project, String projectName, UUID owner, UUID officer, UUID unit,
                          String unitName, String matterName, String code, String promised, LocalDate promisedOn,
                          LocalDate checkBy, String recordedBy, Instant recordedAt, List<Check> checks) {

    public Undertaking {
        checks = List.copyOf(checks);
    }

    /** @param follows what is done about it where it was not kept, in words; no consequence is ours to name (law/07) */
    public record Check(int number, LocalDate on, boolean kept, String follows, String by, Instant at) {
    }

    public Optional<Check> last() {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.get(checks.size() - 1));
    }

    /** Looked at and kept: nothing is left to do. */
    public boolean kept() {
        return last().filter(Check::kept).isPresent();
    }

    Undertaking with(List<Check> looks) {
        return new Undertaking(id, caseFile, project, projectName, owner, officer, unit, unitName, matterName, code, promised,
                promisedOn, checkBy, recordedBy, recordedAt, looks);
    }

    public String state() {
        return last().map(check -> check.kept() ? "已兑现" : "没有兑现").orElse("待核查");
    }
}
