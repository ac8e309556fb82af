package org.daiban.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One verification, as it is kept.
 *
 * @param account null where no person did it
 */
public record VerificationRecord(UUID id, Instant at, UUID account, String name, Verification found) {

    /** For the record itself, so that the digest stands in the chain as well. */
    String inWords() {
        return found.isWhole()
                ? "完整，共 " + found.entries() + " 条，末条摘要 " + found.head()
                : "不完整：" + found.reason();
    }

    Seal seal() {
        return new Seal(found.entries(), found.head(), Times.time(at) + " " + name + "核验时");
    }
}
