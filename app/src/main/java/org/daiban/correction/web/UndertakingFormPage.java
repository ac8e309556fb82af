package org.daiban.correction.web;

import org.daiban.casefile.CaseFile;
import org.daiban.web.Form;

/** An undertaking being recorded. */
public record UndertakingFormPage(CaseFile file, Form form) {
}
