package org.daiban.project.web;

import java.util.List;
import org.daiban.party.Owner;
import org.daiban.project.Project;
import org.daiban.web.Form;

/**
 * @param phone   in full, where it was asked for; null mostly
 * @param problem why it was not shown; null mostly
 */
public record OwnerPage(Form form, Owner owner, String phone, String problem, List<Project> projects) {
}
