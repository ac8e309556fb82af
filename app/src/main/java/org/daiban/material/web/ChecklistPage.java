package org.daiban.material.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daiban.material.LineState;
import org.daiban.material.MatterPapers;
import org.daiban.material.Paper;
import org.daiban.material.PaperLine;
import org.daiban.material.ProjectPapers;
import org.daiban.web.Form;

/**
 * The checklist of one matter.
 *
 * @param form     an empty one, or the one refused; every line's own form takes its key from it
 * @param from     the case file it is looked at from; empty where it is looked at from the project
 * @param mayCheck the person checks and hands in
 */
public record ChecklistPage(ProjectPapers papers, MatterPapers matter, Form form, String from, boolean mayCheck) {

    private static final Form EMPTY = Form.empty();

    public String project() {
        return "/projects/" + papers.project() + "/papers";
    }

    public LineState state(PaperLine line) {
        return line.state(papers.today());
    }

    /** The form of a line: what was typed stays with the line it was typed for. */
    public Form formOf(PaperLine line) {
        return form.value("line").equals(line.name()) ? form : EMPTY;
    }

    public String hand(PaperLine line) {
        return HandingPages.address(project(), line) + (from.isEmpty() ? "" : "&from=" + from);
    }

    public Optional<Paper> offer(PaperLine line) {
        return state(line).waitsForOwner() ? papers.offer(line) : Optional.empty();
    }

    public boolean ready() {
        return matter.ready(papers.today());
    }

    /** 还缺 2 件（宗地图、界址点坐标） */
    public List<String> lacks() {
        return List.of(LineState.MISSING, LineState.WRONG, LineState.LAPSED, LineState.TO_CHECK).stream()
                .filter(state -> matter.count(state, papers.today()) > 0)
                .map(state -> state.label() + " " + matter.count(state, papers.today()) + " 件："
                        + matter.in(state, papers.today()).stream().map(PaperLine::name).collect(Collectors.joining("、"))).toList();
    }

    /** Where a one-time notice about what is lacking begins; empty where there is nothing to tell, or nowhere to. */
    public String notice() {
        boolean open = matter.file().filter(file -> !file.state().closed()).isPresent();
        if (!mayCheck || !open || matter.wanted(papers.today()).isEmpty()) {
            return "";
        }
        return "/case-files/" + matter.file().orElseThrow().id() + "/notices/new?" + matter.wanted(papers.today()).stream()
                .map(line -> "pick=" + URLEncoder.encode(line.name(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** Other places the same paper serves. */
    public int uses(Paper paper) {
        return papers.uses(paper).size();
    }
}
