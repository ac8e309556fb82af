package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.daiban.document.Upload;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What the forms of a request's page have in common: each has its own names for the text and the files in it. */
final class Acts {

    private Acts() {
    }

    /** The files chosen in a field; none where the form carried none. */
    static List<Upload> files(HttpServletRequest request, String field) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null ? List.of() : parts.getFiles(field).stream()
                .flatMap(sent -> Upload.of(field, sent).stream())
                .toList();
    }

    /** Puts the reasons beside the fields as this form calls them. */
    static void refuse(Form form, Outcome<?> outcome, String text) {
        form.refuse(outcome.refusals().stream().map(refusal -> switch (refusal.field()) {
            case "text" -> beside(refusal, text);
            case "files" -> beside(refusal, text + "Files");
            default -> refusal;
        }).toList());
    }

    private static Refusal beside(Refusal refusal, String field) {
        return new Refusal(refusal.code(), refusal.sentence(), refusal.clause(), field);
    }
}
