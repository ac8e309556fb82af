package org.daiban.request;

import java.util.UUID;

/** An officer and an owner who have to do with each other. */
public record OfficerAndOwner(UUID officer, UUID owner) {
}
