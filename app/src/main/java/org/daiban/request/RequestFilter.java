package org.daiban.request;

import java.util.UUID;

/**
 * Which service requests a list shows.
 *
 * @param words   part of the owner's name; empty for all
 * @param mode    null for all
 * @param channel null for all
 * @param turn    null for all
 * @param officer only those this officer has; null for all
 * @param owner   only this owner's; null for all
 * @param closed  with those closed
 * @param before  the last one of the page before; null for the first page
 */
public record RequestFilter(String words, Mode mode, Channel channel, RequestTurn turn, UUID officer, UUID owner, boolean closed, UUID before) {

    public static RequestFilter ofOwner(UUID owner, UUID before) {
        return new RequestFilter("", null, null, null, null, owner, true, before);
    }
}
