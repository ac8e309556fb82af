package org.daiban.membership.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.membership.Ask;
import org.daiban.membership.Link;

/**
 * For whom a person may act.
 *
 * @param now     the owner stood for at present
 * @param person  whether this is a person with links, not a demo account bound to one owner
 * @param trusted whether the person is known for sure
 * @param demo    whether a demo account is only taken to be
 */
public record MyOwnersPage(LocalDate today, UUID now, boolean person, boolean trusted, boolean demo, List<Link> links, List<Ask> asks) {

    public List<Link> inForce() {
        return links.stream().filter(link -> link.isInForce(today)).toList();
    }

    public List<Link> over() {
        return links.stream().filter(link -> !link.isInForce(today)).toList();
    }

    public List<Ask> open() {
        return asks.stream().filter(ask -> ask.answer().isEmpty()).toList();
    }

    public List<Ask> rejected() {
        return asks.stream().filter(ask -> ask.answer().filter(answer -> !answer.confirmed()).isPresent()).toList();
    }
}
