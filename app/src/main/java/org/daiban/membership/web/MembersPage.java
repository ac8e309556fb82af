package org.daiban.membership.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.membership.Link;
import org.daiban.web.Form;

/**
 * Who acts for one owner.
 *
 * @param self   the account that looks
 * @param path   under which a link is ended
 * @param crumb  where the page before is; empty for an owner's own people
 * @param form   of the link being ended
 * @param ending the link whose form was sent; null for none
 * @param mayEnd whether the one who looks may end links at all
 */
public record MembersPage(LocalDate today, String ownerName, UUID self, String path, String crumb, List<Link> links, Form form,
                          UUID ending, boolean mayEnd) {

    public List<Link> inForce() {
        return links.stream().filter(link -> link.isInForce(today)).toList();
    }

    public List<Link> over() {
        return links.stream().filter(link -> !link.isInForce(today)).toList();
    }

    public Form formOf(Link link) {
        return link.id().equals(ending) ? form : Form.empty();
    }
}
