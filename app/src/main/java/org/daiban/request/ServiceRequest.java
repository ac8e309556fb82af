package org.daiban.request;

import java.time.LocalDate;
import java.util.UUID;

/** 诉求: an owner asks for help with a project. */
public record ServiceRequest(UUID id, UUID project, Mode mode, UnifiedCode code, LookupCode lookup, String receivedBy,
                             LocalDate receivedOn, String note) {
}
