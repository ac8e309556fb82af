package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 变更书: puts another substance in the place of the one that held, once the owner has signed it too (民法典第165条). The
 * mandate itself and every earlier amendment stay as they were signed.
 *
 * @param number    1 for the first of its mandate
 * @param from      the day from which it is to hold; never earlier than its own signature, see {@link #inEffectOn}
 * @param reason    why, as the paper says it
 * @param edition   of the wording it was drawn up on
 * @param dropped   that it came to nothing
 */
public record Amendment(int number, Substance substance, LocalDate from, String reason, int edition, String drawnBy,
                        Instant drawnAt, Optional<Signature> signature, Optional<Dropped> dropped) {

    /** Withdrawn by the window or not agreed to by the owner. */
    public record Dropped(boolean byOwner, String reason, String recordedBy, Instant recordedAt) {
    }

    public boolean isOpen() {
        return signature.isEmpty() && dropped.isEmpty();
    }

    /** Whether it is signed and holds on the day; a signature that came late does not reach back. */
    boolean inEffectOn(LocalDate day) {
        return signature.filter(signed -> !day.isBefore(signed.on())).isPresent() && !day.isBefore(from);
    }
}
