package org.daiban.rating.web;

import org.daiban.rating.RatingTerms;
import org.daiban.rating.Terms;
import org.daiban.web.Form;

public record TermsPage(RatingTerms.History terms, Form form) {

    public String inWords(Terms terms) {
        return "送达以后 " + terms.callDays() + " 个工作日起回访，差评 " + terms.followUpDays() + " 个工作日内答复，评价链接送达以后 "
                + terms.linkDays() + " 个工作日内有效";
    }
}
