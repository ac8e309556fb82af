package org.daiban.portal.web;

import java.util.Arrays;
import java.util.List;
import org.daiban.identity.Account;
import org.daiban.identity.Role;
import org.daiban.web.Form;
import org.daiban.web.Site;

/**
 * @param toTry how an account can be entered for real in the demo, sentences
 * @param elsewhere the other places of this installation, whose people sign in there
 * @param ended why the last session ended; empty mostly
 */
public record SignInPage(Form form, String to, List<Account> demo, List<String> toTry, List<Site> elsewhere, String ended) {

    /** Those of one role, in the order they were opened. */
    public record People(Role role, List<Account> accounts) {
    }

    /** By role: the owner first, whom all is for. */
    public List<People> people() {
        return Arrays.stream(Role.values())
                .map(role -> new People(role, demo.stream().filter(account -> account.actor().is(role)).toList()))
                .filter(people -> !people.accounts().isEmpty())
                .toList();
    }
}
