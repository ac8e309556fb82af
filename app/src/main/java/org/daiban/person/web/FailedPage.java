package org.daiban.person.web;

import java.util.List;
import org.daiban.rule.Refusal;

/** An identity service could not help. */
public record FailedPage(String sentence, List<Refusal> refusals, boolean signedIn) {
}
