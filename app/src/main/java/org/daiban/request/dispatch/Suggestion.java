package org.daiban.request.dispatch;

import java.util.List;
import java.util.Optional;
import org.daiban.request.ServiceRequest;

/**
 * Who could take a request, the best first, and who must not.
 *
 * @param projectName empty where the request has no project
 * @param recused     officers who declared an interest in the owner
 */
public record Suggestion(ServiceRequest request, String projectName, List<Candidate> candidates, List<String> recused) {
    public Suggestion {
        candidates = List.copyOf(candidates);
        recused = List.copyOf(recused);
    }

    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }
}
