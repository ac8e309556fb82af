package org.daiban.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseFile;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.project.Project;
import org.daiban.web.Form;

/**
 * What a project's approved roadmap offers to open.
 *
 * @param roadmap null where none is approved
 * @param opened  the newest case file of each matter that has one
 */
public record OpeningPage(Project project, Roadmap roadmap, Map<String, CaseFile> opened, Form form) {

    public Map<Stage, List<PlannedMatter>> stages() {
        return roadmap.needed().stream()
                .collect(Collectors.groupingBy(planned -> planned.matter().stage(), TreeMap::new, Collectors.toList()));
    }

    /** A matter may be opened anew after it was declined, withdrawn or refused. */
    public boolean offers(String matter) {
        CaseFile before = opened.get(matter);
        return before == null || before.withoutResult();
    }
}
