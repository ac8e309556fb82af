package org.daiban.person.web;

import org.daiban.web.Form;

/** @param open whether texts can be sent here */
public record PhonePage(Form form, String to, boolean open) {
}
