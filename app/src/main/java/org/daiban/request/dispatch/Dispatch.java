package org.daiban.request.dispatch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.identity.Accounts;
import org.daiban.project.Projects;
import org.daiban.request.OfficerAndOwner;
import org.daiban.request.RequestList;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.request.dispatch.DispatchStore.Fact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which requests wait for an officer, and whom to give them to. */
@Component
public class Dispatch {

    private final ServiceRequests requests;
    private final DispatchStore store;
    private final Accounts accounts;
    private final Projects projects;

    Dispatch(ServiceRequests requests, DispatchStore store, Accounts accounts, Projects projects) {
        this.requests = requests;
        this.store = store;
        this.accounts = accounts;
        this.projects = projects;
    }

    /** @param next the {@code after} of the following page; null on the last */
    public record Waiting(List<Suggestion> suggestions, UUID next) {
        public Waiting {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** The oldest first. @param after the last one of the page before, or null */
    @Transactional(readOnly = true)
    public Waiting waiting(UUID after) {
        RequestList found = requests.waiting(after);
        if (found.requests().isEmpty()) {
            return new Waiting(List.of(), null);
        }
        Knowledge knowledge = knowledge(found.requests());
        return new Waiting(found.requests().stream().map(knowledge::suggest).toList(), found.next());
    }

    private Knowledge knowledge(List<ServiceRequest> waiting) {
        Set<UUID> owners = waiting.stream().map(ServiceRequest::owner).collect(Collectors.toSet());
        List<Fact> facts = store.facts(owners);
        Map<UUID, Integer> loads = facts.stream().filter(fact -> fact.kind().equals("LOAD"))
                .collect(Collectors.toMap(fact -> fact.pair().officer(), Fact::number));
        return new Knowledge(accounts.officers(), loads, pairs(facts, "TIE"), pairs(facts, "RECUSED"), projects.ofOwners(owners));
    }

    private static Set<OfficerAndOwner> pairs(List<Fact> facts, String kind) {
        return facts.stream().filter(fact -> fact.kind().equals(kind)).map(Fact::pair).collect(Collectors.toSet());
    }
}
