package org.daiban.demo;

import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.request.Deed;
import org.daiban.request.Result;
import org.daiban.request.ServiceRequest;

/** One service request of the story: each line is one entry, told with the working days it lies back. */
final class RequestTold {

    private final Doors doors;
    private final Story story;
    private final Actor officer;
    private UUID id;

    RequestTold(Doors doors, Story story, Actor officer) {
        this.doors = doors;
        this.story = story;
        this.officer = officer;
    }

    void opened(UUID request) {
        id = request;
    }

    RequestTold replied(int ago, String text) {
        return told(ago, "答复诉求", new Deed.Replied(text));
    }

    RequestTold inquired(int ago, String text) {
        return told(ago, "答复诉求", new Deed.Inquired(text));
    }

    /** Proposed on one day and agreed by phone the next. */
    RequestTold closed(int ago, Result result, String text, String who) {
        told(ago, "提出办结诉求", new Deed.Proposed(result, text));
        return told(Math.max(ago - 1, 0), "代项目单位登记对办结的意见", new Deed.Agreed(who + "来电表示同意"));
    }

    private RequestTold told(int ago, String does, Deed deed) {
        story.on(ago, officer, does, () -> {
            ServiceRequest request = doors.requests().find(id).orElseThrow();
            doors.life().record(officer, id, deed, List.of(), request.version(), UUID.randomUUID()).orThrow();
        });
        return this;
    }
}
