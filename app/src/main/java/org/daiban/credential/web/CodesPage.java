package org.daiban.credential.web;

import java.util.List;

/**
 * Recovery codes, shown this once.
 *
 * @param codes empty where the page was sent again: they are told once
 * @param next  where to go on
 */
public record CodesPage(String userName, List<String> codes, String madeOn, String next) {
}
