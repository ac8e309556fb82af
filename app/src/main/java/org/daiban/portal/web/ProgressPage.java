package org.daiban.portal.web;

import org.daiban.desk.ProjectCourse;
import org.daiban.request.ServiceRequest;

/**
 * How a project goes, for whoever has its lookup code: matters, units, days; no person, phone, credit code or project name.
 *
 * @param course null until a roadmap is approved
 */
public record ProgressPage(ServiceRequest request, ProjectCourse course) {
}
