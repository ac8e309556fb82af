package org.daiban.request;

import java.util.Set;
import java.util.UUID;

/**
 * Which service requests a list shows.
 *
 * @param words   part of the owner's name; empty for all
 * @param mode    null for all
 * @param channel null for all
 * @param turn    null for all
 * @param owner   only this owner's; null for all
 * @param closed  with those closed
 * @param before  the last one of the page before; null for the first page
 * @param officers only those these officers have; empty for all
 */
public record RequestFilter(String words, Mode mode, Channel channel, RequestTurn turn, UUID owner, boolean closed, UUID before,
                            Set<UUID> officers) {

    public RequestFilter {
        officers = Set.copyOf(officers);
    }

    public RequestFilter(String words, Mode mode, Channel channel, RequestTurn turn, UUID officer, UUID owner, boolean closed, UUID before) {
        this(words, mode, channel, turn, owner, closed, before, officer == null ? Set.of() : Set.of(officer));
    }

    /** What these officers have and whose turn it is; of all where there are none. */
    public static RequestFilter of(Set<UUID> officers, RequestTurn turn) {
        return new RequestFilter("", null, null, turn, null, false, null, officers);
    }

    /** What an owner has to answer. */
    public static RequestFilter waitingForOwner(UUID owner) {
        return new RequestFilter("", null, null, RequestTurn.OWNER, owner, false, null, Set.of());
    }

    public static RequestFilter ofOwner(UUID owner, UUID before) {
        return new RequestFilter("", null, null, null, null, owner, true, before);
    }
}
