package org.daiban.mandate.web;

import org.daiban.web.Form;

/** How many working days ahead the end of a term is told. */
public record WarningPage(int workingDays, Form form) {
}
