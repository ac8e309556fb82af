package org.daiban.material.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.engine.matter.Stage;
import org.daiban.material.LineState;
import org.daiban.material.MatterPapers;
import org.daiban.material.PaperLine;
import org.daiban.material.ProjectPapers;

/**
 * All papers of a project by stage and matter.
 *
 * @param path    where it stands; the zips lie below
 * @param scanned whether files are looked through for malicious software
 */
public record ProjectPapersPage(ProjectPapers papers, String path, boolean scanned) {

    public List<Stage> stages() {
        return Arrays.stream(Stage.values()).filter(stage -> !papers.of(stage).isEmpty()).toList();
    }

    public String zip(Stage stage) {
        return path + "/stage-" + stage.code() + ".zip";
    }

    /** Whether anything lies there to be put together. */
    public boolean any(Stage stage) {
        return papers.of(stage).stream().flatMap(matter -> matter.lines().stream()).anyMatch(line -> line.paper().isPresent());
    }

    /** Those with something to do. */
    public List<MatterPapers> going(Stage stage) {
        return papers.of(stage).stream().filter(matter -> !matter.over()).toList();
    }

    public String matter(MatterPapers matter) {
        return path + "?matter=" + matter.matter();
    }

    public String hand(PaperLine line) {
        return HandingPages.address(path, line);
    }

    /** 还缺 3、不对 1 */
    public String counts(MatterPapers matter) {
        return Stream.of(LineState.WRONG, LineState.LAPSED, LineState.TO_CHECK, LineState.MISSING)
                .filter(state -> matter.count(state, papers.today()) > 0)
                .map(state -> state.label() + " " + matter.count(state, papers.today())).collect(Collectors.joining("、"));
    }

    public int settled(MatterPapers matter) {
        return (int) matter.lines().stream().filter(line -> line.state(papers.today()).settled()).count();
    }

    /** The owner has to bring something for a matter that is under way. */
    public List<MatterPapers> urgent() {
        return papers.matters().stream().filter(this::underWay).filter(matter -> !matter.wanted(papers.today()).isEmpty()).toList();
    }

    /** What the owner may bring later, by stage. */
    public List<MatterPapers> later(Stage stage) {
        return papers.of(stage).stream().filter(matter -> !matter.over() && !underWay(matter)).toList();
    }

    private boolean underWay(MatterPapers matter) {
        boolean wrong = matter.lines().stream().anyMatch(line -> line.state(papers.today()) == LineState.WRONG);
        return !matter.over() && (matter.file().filter(file -> !file.state().closed()).isPresent() || wrong);
    }

    public int urgentLines() {
        return urgent().stream().mapToInt(matter -> matter.wanted(papers.today()).size()).sum();
    }

    /** Where the first of them is handed in. */
    public Optional<String> first() {
        return urgent().stream().findFirst().map(matter -> hand(matter.wanted(papers.today()).get(0)));
    }
}
