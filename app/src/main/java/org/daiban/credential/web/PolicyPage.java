package org.daiban.credential.web;

import java.util.List;
import org.daiban.web.Form;

/** The rules of signing in, and how they were set before. */
public record PolicyPage(Form form, List<Setting> history) {

    public record Setting(String at, String by, String what, String reason) {
    }
}
