package org.daiban.project.web;

import java.util.List;
import org.daiban.party.Owner;

/** @param after the name to go on from; empty on the last page */
public record OwnersPage(String words, List<Owner> owners, String after) {
}
