package org.daiban.project.web;

import java.util.List;
import org.daiban.party.Owner;
import org.springframework.web.util.UriComponentsBuilder;

/** @param after the name to go on from; empty on the last page */
public record OwnersPage(String words, List<Owner> owners, String after) {

    /** Where the same list is to be had as a file. */
    public String excel() {
        return UriComponentsBuilder.fromPath("/owners/list.xlsx").queryParam("q", words).build().encode().toUriString();
    }
}
