package org.daiban.request.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.project.Project;
import org.daiban.request.OfficerAndOwner;
import org.daiban.request.ServiceRequest;

/**
 * What is known about officers and owners, and whom it suggests (decision 0027): whoever has the project, then another
 * project of the owner, then whoever answered the owner before; among equals who has least to do. Pure.
 *
 * @param loads open requests by officer
 * @param ties  who had requests of which owner
 */
record Knowledge(List<Actor> officers, Map<UUID, Integer> loads, Set<OfficerAndOwner> ties, Set<OfficerAndOwner> recusals, List<Project> projects) {

    private static final Comparator<Candidate> BEST_FIRST = Comparator
            .comparing((Candidate candidate) -> !candidate.hasProject())
            .thenComparing(candidate -> candidate.otherProject().isEmpty())
            .thenComparing(candidate -> !candidate.knowsOwner())
            .thenComparingInt(Candidate::open)
            .thenComparing(Candidate::name)
            .thenComparing(Candidate::officer);

    Suggestion suggest(ServiceRequest request) {
        int least = officers.stream().mapToInt(officer -> load(officer.account())).min().orElse(0);
        List<Candidate> candidates = officers.stream()
                .filter(officer -> !isRecused(officer, request) && !officer.account().equals(request.course().officer()))
                .map(officer -> candidate(officer, request, least))
                .sorted(BEST_FIRST)
                .toList();
        List<String> recused = officers.stream().filter(officer -> isRecused(officer, request)).map(Actor::name).toList();
        String project = projects.stream().filter(found -> found.id().equals(request.project())).map(Project::name).findFirst().orElse("");
        return new Suggestion(request, project, candidates, recused);
    }

    private Candidate candidate(Actor officer, ServiceRequest request, int least) {
        List<Project> own = projects.stream()
                .filter(project -> project.owner().equals(request.owner()) && officer.account().equals(project.officer())).toList();
        boolean hasProject = own.stream().anyMatch(project -> project.id().equals(request.project()));
        String other = own.stream().filter(project -> !Objects.equals(project.id(), request.project())).map(Project::name).findFirst().orElse("");
        int open = load(officer.account());
        return new Candidate(officer.account(), officer.name(), open, open == least, hasProject, other,
                ties.contains(new OfficerAndOwner(officer.account(), request.owner())));
    }

    private boolean isRecused(Actor officer, ServiceRequest request) {
        return recusals.contains(new OfficerAndOwner(officer.account(), request.owner()));
    }

    private int load(UUID officer) {
        return loads.getOrDefault(officer, 0);
    }
}
