package org.daiban.credential.web;

/**
 * A one-time code, shown this once.
 *
 * @param code empty where the page was sent again
 */
public record IssuedPage(String id, String userName, String name, String code, String until) {
}
