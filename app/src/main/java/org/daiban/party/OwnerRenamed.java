package org.daiban.party;

import java.util.UUID;

/** An owner goes by another name from now on. */
public record OwnerRenamed(UUID owner, String name) {
}
