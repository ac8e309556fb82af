package org.daiban.membership;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Trust;
import org.daiban.person.MobilePhone;

/**
 * 绑定申请: a person says they act for an owner.
 *
 * @param personName as typed, or as an identity service vouched for it
 * @param phone      the one proved by a code; empty where none was
 * @param trust      how surely the person was known when asking
 */
public record Ask(UUID id, UUID person, String personName, String phone, Trust trust, String creditCode, String ownerName,
                  Capacity capacity, String note, Optional<UUID> letter, Instant askedAt, Optional<Answer> answer) {

    /** @param reason what the asker is told; empty where confirmed without a word */
    public record Answer(boolean confirmed, String reason, String by, Instant at) {
    }

    public String maskedPhone() {
        return MobilePhone.masked(phone);
    }
}
