package org.daiban.credential.web;

import org.daiban.web.Form;

/** Asks for the present password before something about the account is changed. */
public record ConfirmingPage(Form form, String title, String action, String button) {
}
