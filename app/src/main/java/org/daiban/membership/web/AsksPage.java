package org.daiban.membership.web;

import java.util.List;
import org.daiban.membership.Ask;

/** @param next the id after which the next page begins; empty on the last */
public record AsksPage(List<Ask> asks, String next) {
}
