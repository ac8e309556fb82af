package org.daiban.help.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.casefile.CaseFile;
import org.daiban.help.HelpRequest;

/** What was asked on a case file. @param mayAsk whether this person may ask more */
public record CaseHelpPage(CaseFile file, List<HelpRequest> requests, boolean mayAsk, LocalDate today) {
}
