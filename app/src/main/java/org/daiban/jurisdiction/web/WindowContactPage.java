package org.daiban.jurisdiction.web;

import org.daiban.jurisdiction.WindowContact;
import org.daiban.web.Form;

public record WindowContactPage(WindowContact now, Form form) {
}
