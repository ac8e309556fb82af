package org.daiban.correction.web;

import java.util.List;
import org.daiban.casefile.CaseFile;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.Undertaking;

/** What was told to be missing in a case file, and what was promised. @param mayGive whether the person may give a notice */
public record CaseNoticesPage(CaseFile file, List<OneTimeNotice> notices, List<Undertaking> undertakings, boolean mayGive) {
}
