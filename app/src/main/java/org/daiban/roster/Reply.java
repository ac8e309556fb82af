package org.daiban.roster;

import java.util.List;
import java.util.UUID;

/**
 * 回执: one unit's answer in one round, as it is now.
 *
 * @param people     as last saved
 * @param seal       the sealed scan that belongs to these people; null where there is none yet
 * @param markedFile a file with faults waits to be fetched
 * @param version    number of its last event
 */
public record Reply(UUID id, Round round, UUID unit, String unitName, List<Person> people, UUID seal, ReplyState state, boolean markedFile,
                    int version) {
    public Reply {
        people = List.copyOf(people);
    }
}
