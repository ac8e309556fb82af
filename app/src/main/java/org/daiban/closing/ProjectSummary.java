package org.daiban.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.casefile.Turn;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.PlannedState;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.project.Project;

/**
 * 办结总结: what a project promised and what came of it, up to a day.
 *
 * @param matters  its case files, by stage and matter
 * @param forecast the approved roadmap with what has happened; empty until one is approved
 */
public record ProjectSummary(LocalDate on, Project project, List<MatterSum> matters, Optional<Roadmap> forecast) {
    public ProjectSummary {
        matters = List.copyOf(matters);
    }

    /** Every matter the roadmap needs is done. */
    public boolean finished() {
        return forecast.isPresent() && unfinished().isEmpty();
    }

    /** Needed matters that are not done yet, by their names. */
    public List<String> unfinished() {
        return forecast.map(roadmap -> roadmap.needed().stream().filter(matter -> matter.state() != PlannedState.DONE)
                .map(PlannedMatter::matter).map(matter -> matter.name()).toList()).orElse(List.of());
    }

    public int needed() {
        return forecast.map(roadmap -> roadmap.needed().size()).orElse(0);
    }

    /** Those that were decided. */
    public List<MatterSum> decided() {
        return matters.stream().filter(matter -> matter.decided().isPresent()).toList();
    }

    /** Working days of all matters together with one side; what ran side by side counts in each. */
    public int held(Turn turn) {
        return matters.stream().mapToInt(matter -> matter.days(turn)).sum();
    }

    /** Days of all limits together that were not used. */
    public int saved() {
        return decided().stream().mapToInt(matter -> Math.max(0, matter.saved().orElse(0))).sum();
    }

    public int suspended() {
        return matters.stream().mapToInt(MatterSum::suspended).sum();
    }

    public int corrections() {
        return matters.stream().mapToInt(MatterSum::corrections).sum();
    }

    public List<MatterSum> late() {
        return matters.stream().filter(MatterSum::late).toList();
    }

    /** The first day a case file was opened. */
    public Optional<LocalDate> since() {
        return matters.stream().map(matter -> matter.file().openedOn()).min(LocalDate::compareTo);
    }

    public List<MatterSum> ofStage(int stage) {
        List<MatterSum> found = new ArrayList<>(matters);
        found.removeIf(matter -> matter.file().stage() != stage);
        return found;
    }
}
