package org.daiban.material.web;

import java.util.List;
import org.daiban.material.LineState;
import org.daiban.material.MatterPapers;
import org.daiban.material.Paper;
import org.daiban.material.PaperLine;
import org.daiban.material.ProjectPapers;
import org.daiban.web.Form;

/**
 * Handing a paper in for one line.
 *
 * @param path where the papers of the project stand for this person
 * @param back where it came from
 */
public record HandPage(ProjectPapers papers, MatterPapers matter, PaperLine line, Form form, String path, String from, String back) {

    public LineState state() {
        return line.state(papers.today());
    }

    /** Papers that are there and may do: those of the same name first, then what the owner keeps for every project. */
    public List<Paper> others() {
        return papers.papers().stream()
                .filter(paper -> !paper.lapsed(papers.today()) && !paper.current().infected())
                .filter(paper -> line.paper().map(there -> !there.id().equals(paper.id())).orElse(true))
                .sorted((one, other) -> Boolean.compare(!isOffer(one), !isOffer(other)))
                .toList();
    }

    public boolean isOffer(Paper paper) {
        return papers.offer(line).map(offered -> offered.id().equals(paper.id())).orElse(false);
    }

    public int alike() {
        return line.paper().isPresent() ? 0 : papers.alike(line).size();
    }
}
