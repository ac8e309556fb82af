package org.daiban.credential.web;

import org.daiban.credential.HalfWay;
import org.daiban.credential.SignInPolicy;
import org.daiban.web.Form;

/**
 * A step of signing in.
 *
 * @param policy what a new password must be
 */
public record StepPage(Form form, HalfWay person, SignInPolicy policy) {
}
