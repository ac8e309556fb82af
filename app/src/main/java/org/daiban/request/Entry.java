package org.daiban.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Role;

/**
 * What happened to a service request; never changed.
 *
 * @param mode        what it became; null unless it changed or was asked
 * @param project     what it was tied to; null for none
 * @param officerName whom it was given to; null unless it was
 * @param result      what was proposed; null unless it was
 * @param channel     how it came
 */
public record Entry(int number, EntryKind kind, String text, Mode mode, UUID project, String officerName, Result result, Channel channel,
                    UUID doneBy, String doneByName, Role role, Instant doneAt, List<Attachment> attachments) {
    public Entry {
        attachments = List.copyOf(attachments);
    }

    /** @param size in bytes */
    public record Attachment(UUID document, String name, long size) {
    }
}
