package org.daiban.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.casefile.CaseFile;
import org.daiban.engine.matter.Stage;

/**
 * The checklist of one matter of a project.
 *
 * @param file  its case file; empty while none was opened
 * @param lines those the catalogue asks for in its order, then those it no longer names
 */
public record MatterPapers(String matter, String name, Stage stage, Optional<CaseFile> file, List<PaperLine> lines) {

    public MatterPapers {
        lines = List.copyOf(lines);
    }

    public Optional<PaperLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    /** The lines in a state, in order. */
    public List<PaperLine> in(LineState state, LocalDate today) {
        return lines.stream().filter(line -> line.state(today) == state).toList();
    }

    public int count(LineState state, LocalDate today) {
        return in(state, today).size();
    }

    /** 材料预审: nothing is missing, wrong, lapsed or unchecked. */
    public boolean ready(LocalDate today) {
        return lines.stream().allMatch(line -> line.state(today).settled());
    }

    /** What has to be brought, in order. */
    public List<PaperLine> wanted(LocalDate today) {
        return lines.stream().filter(line -> line.state(today).waitsForOwner()).toList();
    }

    /** Decided and delivered: papers are of no more use. What was declined or withdrawn may come again. */
    public boolean over() {
        return file.map(each -> each.state().closed() && !each.withoutResult()).orElse(false);
    }
}
