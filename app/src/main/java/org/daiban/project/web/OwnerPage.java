package org.daiban.project.web;

import java.util.List;
import org.daiban.party.Owner;
import org.daiban.project.Project;
import org.daiban.web.Form;

public record OwnerPage(Form form, Owner owner, List<Project> projects) {
}
