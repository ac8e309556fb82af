package org.daiban.credential.web;

import java.util.Map;
import org.daiban.web.Form;

/** @param units by id */
public record OpeningPage(Form form, Map<String, String> units) {
}
