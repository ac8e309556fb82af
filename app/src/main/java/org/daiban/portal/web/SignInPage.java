package org.daiban.portal.web;

import java.util.List;
import org.daiban.identity.Account;
import org.daiban.web.Form;

public record SignInPage(Form form, String to, List<Account> demo) {
}
