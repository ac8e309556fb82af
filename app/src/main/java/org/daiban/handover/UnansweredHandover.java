package org.daiban.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.daiban.timer.TimerWork;
import org.springframework.stereotype.Component;

/** Puts a hand-over nobody answered by the next working day before the bureau. */
@Component
public class UnansweredHandover implements TimerWork {

    static final String KIND = "handover-unanswered";

    private static final String HOUSE = "系统";

    private final WorkHandovers handovers;

    UnansweredHandover(WorkHandovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String does() {
        return "交接逾期未答复，提醒主管部门";
    }

    @Override
    public Optional<Instant> fire(UUID handover) {
        Actor house = new Actor(new UUID(0, 0), HOUSE, Role.SYSTEM, Jurisdiction.current(), null, null);
        boolean waits = handovers.detail(handover).filter(found -> found.handover().state() == HandoverState.WAITING).isPresent();
        if (waits) {
            handovers.report(house, handover, UUID.nameUUIDFromBytes((KIND + " " + handover).getBytes()));
        }
        return Optional.empty();
    }
}
