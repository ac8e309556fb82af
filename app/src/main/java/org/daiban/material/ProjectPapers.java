package org.daiban.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.engine.matter.Stage;

/**
 * What a project needs on paper, and what is there.
 *
 * @param papers  those of the project and those its owner keeps for every project, by name
 * @param matters by stage and id
 */
public record ProjectPapers(UUID project, String projectName, UUID owner, List<Paper> papers, List<MatterPapers> matters, LocalDate today) {

    public ProjectPapers {
        papers = List.copyOf(papers);
        matters = List.copyOf(matters);
    }

    public Optional<MatterPapers> matter(String id) {
        return matters.stream().filter(matter -> matter.matter().equals(id)).findFirst();
    }

    public Optional<PaperLine> line(String matter, String name) {
        return matter(matter).flatMap(found -> found.line(name));
    }

    public Optional<Paper> paper(UUID id) {
        return papers.stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    public List<MatterPapers> of(Stage stage) {
        return matters.stream().filter(matter -> matter.stage() == stage).toList();
    }

    public int count(LineState state) {
        return matters.stream().filter(matter -> !matter.over()).mapToInt(matter -> matter.count(state, today)).sum();
    }

    /** A paper under the same name that is there already and would do for a line: valid, harmless, not in it yet. */
    public Optional<Paper> offer(PaperLine line) {
        return papers.stream()
                .filter(paper -> PaperName.same(paper.name(), line.name()) && !paper.lapsed(today) && !paper.current().infected())
                .filter(paper -> line.paper().map(there -> !there.id().equals(paper.id())).orElse(true))
                .findFirst();
    }

    /** Other lines of the same name that still lack it. */
    public List<PaperLine> alike(PaperLine line) {
        return matters.stream().filter(matter -> !matter.over()).flatMap(matter -> matter.lines().stream())
                .filter(other -> PaperName.same(other.name(), line.name()) && other.state(today) == LineState.MISSING)
                .filter(other -> !(other.matter().equals(line.matter()) && other.name().equals(line.name())))
                .toList();
    }

    /** The lines a paper lies in. */
    public List<PaperLine> uses(Paper paper) {
        return matters.stream().flatMap(matter -> matter.lines().stream())
                .filter(line -> line.paper().map(there -> there.id().equals(paper.id())).orElse(false)).toList();
    }
}
