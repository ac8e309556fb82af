package org.daiban.person.web;

import java.util.UUID;
import org.daiban.web.Form;

/** @param phone where the code went, with its middle hidden */
public record CodePage(UUID id, String phone, Form form, String to) {
}
