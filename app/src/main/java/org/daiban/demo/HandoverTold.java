package org.daiban.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daiban.handover.AwayFor;
import org.daiban.handover.NewHandover;
import org.daiban.identity.Actor;

/** Who was away and who is going to be: a training that is over, a leave that waits for its answer. */
final class HandoverTold {

    private final Doors doors;
    private final Story story;

    HandoverTold(Doors doors, Story story) {
        this.doors = doors;
        this.story = story;
    }

    void tell(Actor lin, Actor chen) {
        UUID[] training = new UUID[1];
        story.on(30, lin, "送交工作交接", () -> training[0] = offered(lin, chen, AwayFor.TRAINING, story.day(29), story.day(28),
                "参加全市代办业务培训，期间急件请直接处理（演示数据）。"));
        story.on(30, chen, "接收工作交接", () -> doors.handovers().accept(chen, training[0], UUID.randomUUID()).orThrow());
    }

    /** Told today. */
    void ahead(Actor chen, Actor huang) {
        Story.as(chen, "送交工作交接", () -> offered(chen, huang, AwayFor.LEAVE, story.day(-2), story.day(-4),
                "医院项目概算批复随时可能出来，请留意（演示数据）。"));
    }

    private UUID offered(Actor officer, Actor standIn, AwayFor reason, LocalDate from, LocalDate to, String remark) {
        return doors.handovers().offer(officer, new NewHandover(officer.account(), standIn.account(), reason, from, to, remark, Map.of()),
                UUID.randomUUID()).orThrow();
    }
}
