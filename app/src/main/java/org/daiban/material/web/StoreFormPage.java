package org.daiban.material.web;

import org.daiban.web.Form;

/** A paper being kept for every project. */
public record StoreFormPage(Form form) {
}
