package org.daiban.test;

import java.time.Instant;
import java.util.List;
import org.daiban.credential.Authenticator;

/** Somebody who comes to work here: by user name and one-time code, then with a password and a telephone of their own. */
public final class Newcomer {

    private final Browser.Visit visit;
    private final String base;
    private final String userName;

    /** @param base what stands before the paths of a county, e.g. {@code /r/441481}; empty for the city */
    public Newcomer(Browser.Visit visit, String base, String userName) {
        this.visit = visit;
        this.base = base;
        this.userName = userName;
    }

    /** The first step, with a one-time code or with the password. */
    public void signIn(String secret) {
        visit.go(base + "/sign-in").type("#userName", userName).type("#password", secret)
                .click("form[action='" + base + "/sign-in'] button.btn-primary");
    }

    /** The second step of who came by a code. */
    public void choose(String password) {
        visit.type("#password", password).type("#again", password).click("main button.btn-primary");
    }

    /** The third step, on the page that shows the secret; ends on the recovery codes. */
    public Authenticator bind() {
        Authenticator phone = new Authenticator(visit.page().locator("#secret").innerText());
        visit.type("#code", phone.code(Instant.now())).click("main button.btn-primary");
        return phone;
    }

    public List<String> recoveryCodes() {
        return visit.page().locator(".recovery-codes code").allInnerTexts();
    }

    /** All steps, from the one-time code to the first page behind. */
    public Browser.Visit enter(String code, String password) {
        signIn(code);
        choose(password);
        bind();
        return visit.click("main a.btn-primary");
    }
}
