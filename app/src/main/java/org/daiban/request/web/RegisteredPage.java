package org.daiban.request.web;

import org.daiban.project.Project;
import org.daiban.request.ServiceRequest;

/**
 * @param remark what to look at again; empty mostly
 */
public record RegisteredPage(Project project, ServiceRequest request, String remark) {
}
