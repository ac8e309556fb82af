package org.daiban.mandate;

import java.util.UUID;

/** An officer as a mandate names them: the account decides, the name is what was printed. */
public record NamedOfficer(UUID account, String name) {
}
