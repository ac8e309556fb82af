package org.daiban.portal.web;

import java.util.Map;
import org.daiban.web.Form;

/**
 * What will be sent to the window when an owner asks for help with a plan.
 *
 * @param code     under which the plan is kept, as it stands in its address; {@code shownCode} as people read it
 * @param plan     what it comes to, in one sentence
 * @param owner    for whom help is asked; {@code reachedAt} contact and phone, the phone masked
 * @param projects the owner's projects by id, with none first; empty where there are none
 * @param modes    the kinds of help offered
 */
public record PlanHelpPage(Form form, String code, String shownCode, String plan, String owner, String reachedAt,
                           Map<String, String> projects, Map<String, String> modes) {
}
