package org.daiban.rating.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.rating.Call;
import org.daiban.rating.Served;

/** The rating and the calls of one case file. @param served empty until it is delivered, and for an officer where it is a colleague's */
public record CaseRatingPage(UUID caseFile, Optional<Served> served, List<Call> calls, boolean owner) {
    public CaseRatingPage {
        calls = List.copyOf(calls);
    }
}
