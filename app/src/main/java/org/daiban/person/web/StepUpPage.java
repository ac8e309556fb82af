package org.daiban.person.web;

import java.util.List;
import org.daiban.person.IdentityService;

/**
 * @param trusted whether the person is known for sure already
 * @param back    the page to return to without proving anything
 */
public record StepUpPage(boolean trusted, List<IdentityService> services, String back) {
}
