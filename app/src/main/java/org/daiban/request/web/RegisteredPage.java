package org.daiban.request.web;

import org.daiban.project.Project;
import org.daiban.request.ServiceRequest;
import org.daiban.web.QrPicture;

/**
 * @param remark what to look at again; empty mostly
 * @param progress where its progress page is, in full
 */
public record RegisteredPage(Project project, ServiceRequest request, String remark, String progress) {

    /** The way to the progress page for a telephone. */
    public QrPicture square() {
        return QrPicture.of(progress);
    }
}
