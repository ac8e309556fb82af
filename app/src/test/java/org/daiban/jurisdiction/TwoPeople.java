package org.daiban.jurisdiction;

import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;

/** One draws a year up, another publishes it. */
public final class TwoPeople {

    private TwoPeople() {
    }

    /** @param key of the publication; the same key is the same command */
    public static Outcome<Integer> publish(CalendarProposals proposals, YearPublication publication, UUID key) {
        Outcome<UUID> proposed = proposals.propose(bureau("演示局长"), publication, "", UUID.nameUUIDFromBytes(key.toString().getBytes()));
        return proposed instanceof Outcome.Done<UUID> done
                ? proposals.publish(bureau("演示复核人"), done.value(), true, key)
                : Outcome.refused(proposed.refusals());
    }

    public static Actor bureau(String name) {
        return new Actor(UUID.randomUUID(), name, Role.BUREAU, Jurisdiction.current(), null, null);
    }
}
