package org.daiban.audit.web;

import java.util.List;
import org.daiban.audit.VerificationRecord;
import org.daiban.web.Form;

/** @param records the newest first */
public record VerificationPage(Form form, List<VerificationRecord> records) {
}
