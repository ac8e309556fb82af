package org.daiban.notice.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of the demo, the newest first. */
public record TextsPage(List<Line> lines) {

    /** @param link the path of a page of this house the text leads to; empty where it leads to none */
    public record Line(String phone, String text, String sentAt, String link) {

        private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[\\w/-]+)");

        static Line of(String phone, String text, String sentAt) {
            Matcher link = LINK.matcher(text);
            return new Line(phone, text, sentAt, link.find() ? link.group(1) : "");
        }
    }
}
