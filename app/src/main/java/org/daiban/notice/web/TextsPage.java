package org.daiban.notice.web;

import java.util.List;

/** The texts of the demo, the newest first. */
public record TextsPage(List<Line> lines) {

    public record Line(String phone, String text, String sentAt) {
    }
}
