package org.daiban.credential;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a refused start what is wrong and what to do, in place of a stack trace. */
class DemoAccountsAdvice extends AbstractFailureAnalyzer<DemoAccountsFound> {

    @Override
    protected FailureAnalysis analyze(Throwable start, DemoAccountsFound found) {
        return new FailureAnalysis(found.getMessage(), found.whatToDo(), found);
    }
}
