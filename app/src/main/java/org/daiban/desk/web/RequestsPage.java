package org.daiban.desk.web;

import java.util.List;
import org.daiban.project.Project;
import org.daiban.request.ServiceRequest;

/** The requests made for a project, the first one first. */
public record RequestsPage(Project project, List<ServiceRequest> requests) {
}
