package org.daiban.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.engine.roadmap.Progress;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.springframework.stereotype.Component;

/** The case files of a jurisdiction: opened, told what happened, read. */
@Component
public class CaseFiles {

    /** Opens a case file for a matter of the project's approved roadmap. */
    public Outcome<UUID> open(Actor actor, UUID project, String matter, UUID key) {
        return Outcome.refused(Refusal.input("matter", "办件还没有开通。"));
    }

    /**
     * Records what happened.
     *
     * @param seenVersion the version of the case file the actor had before them
     * @return the case file, or every reason why not
     */
    public Outcome<UUID> record(Actor actor, UUID caseFile, NewEvent event, int seenVersion, UUID key) {
        return Outcome.refused(Refusal.input("kind", "办件还没有开通。"));
    }

    public Optional<CaseFile> find(UUID id) {
        return Optional.empty();
    }

    /** What happened, first first. */
    public List<CaseEvent> events(UUID caseFile) {
        return List.of();
    }

    /** All case files of a project, by stage and matter. */
    public List<CaseFile> of(UUID project) {
        return List.of();
    }

    /** By due day, those without one last. @param after {@link CasePage#next()} of the stretch before, or null */
    public CasePage byRemaining(CaseFilter filter, String after, int size) {
        return new CasePage(List.of(), null);
    }

    /** What really happened to the project's matters so far, for the re-forecast. */
    public Progress progress(UUID project) {
        return Progress.none();
    }
}
