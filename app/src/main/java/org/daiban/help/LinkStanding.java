package org.daiban.help;

import java.time.LocalDate;

/** What a link is good for today. */
public enum LinkStanding {
    LIVE,
    /** Its holder passed the request on; whoever has it now has a link of their own. */
    FORWARDED,
    /** The question it was for is answered. */
    ANSWERED,
    WITHDRAWN,
    EXPIRED;

    static LinkStanding of(LinkStore.Found found, HelpRequest request, LocalDate today) {
        if (request.state() == HelpState.WITHDRAWN && request.current().number() == found.link().round()) {
            return WITHDRAWN;
        }
        if (!request.state().waits() || request.current().number() != found.link().round()) {
            return ANSWERED;
        }
        if (!found.passedTo().isEmpty()) {
            return FORWARDED;
        }
        return today.isAfter(found.link().expiresOn()) ? EXPIRED : LIVE;
    }
}
