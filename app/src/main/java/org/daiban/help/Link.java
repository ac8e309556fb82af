package org.daiban.help;

import java.time.LocalDate;
import java.util.UUID;

/** What one person of a unit can open by a text; the token that opens it is not known here. */
record Link(UUID id, UUID request, int round, UUID person, String name, LinkCause cause, LocalDate expiresOn) {
}
