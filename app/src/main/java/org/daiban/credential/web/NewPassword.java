package org.daiban.credential.web;

import java.util.List;
import java.util.stream.Collectors;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;

/** The two fields of a new password. */
final class NewPassword {

    private NewPassword() {
    }

    static String read(Form form) {
        String password = form.required("password", "新口令", 128);
        if (!form.value("again").equals(password)) {
            form.problem("again", "两次填写的口令不一样，请再填一次。");
        }
        return password;
    }

    /** All that is wrong with the password stands beside its field together. */
    static void refuse(Form form, List<Refusal> refusals) {
        String together = refusals.stream().filter(refusal -> refusal.field().equals("password")).map(Refusal::sentence)
                .collect(Collectors.joining());
        if (!together.isEmpty()) {
            form.problem("password", together);
        }
        form.refuse(refusals.stream().filter(refusal -> !refusal.field().equals("password")).toList());
    }
}
