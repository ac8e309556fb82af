package org.daiban.project.web;

import java.util.Map;
import org.daiban.project.Project;
import org.daiban.web.Form;

/** The maps hold the label of each answer by its value. */
public record AdmissionPage(Form form, Project project, Map<String, String> fundings, Map<String, String> constructions,
                            Map<String, String> works, Map<String, String> yesNo) {
}
