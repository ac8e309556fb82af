package org.daiban.portal.web;

import java.util.List;
import java.util.UUID;
import org.daiban.desk.ProjectCourse;
import org.daiban.request.ServiceRequest;
import org.daiban.warning.OverdueReason;

/**
 * How a project goes, for whoever has its lookup code: matters, units, days; no person, phone, credit code or project name.
 *
 * @param course  null until a roadmap is approved
 * @param reasons why its late case files are late, as said in public
 * @param feed    where a calendar program finds its days
 */
public record ProgressPage(ServiceRequest request, ProjectCourse course, List<OverdueReason> reasons, String feed) {

    /** Why a case file is late; null where nobody said. */
    public OverdueReason reason(UUID caseFile) {
        return reasons.stream().filter(said -> said.caseFile().equals(caseFile)).findFirst().orElse(null);
    }
}
