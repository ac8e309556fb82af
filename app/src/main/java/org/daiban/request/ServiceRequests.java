package org.daiban.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The service requests of a jurisdiction. */
@Component
public class ServiceRequests {

    static final Refusal MODE_MISSING =
            new Refusal("R03-1", "请选择服务方式：咨询、指导、协调、代办。", "梅市政数〔2020〕2号二(四)", "mode");

    private static final Refusal NO_PROJECT = new Refusal("", "没有找到这个项目。", "");

    private final RequestStore store;
    private final Projects projects;
    private final Once once;
    private final Clock clock;

    ServiceRequests(RequestStore store, Projects projects, Once once, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.once = once;
        this.clock = clock;
    }

    /** Opens a request and gives it its codes. A missing mandate does not stop it: acting is where that is checked. */
    public Outcome<UUID> open(Actor actor, UUID project, Mode mode, String note, UUID key) {
        return once.run(key, () -> {
            if (mode == null) {
                return Outcome.refused(MODE_MISSING);
            }
            if (projects.find(project).isEmpty()) {
                return Outcome.refused(NO_PROJECT);
            }
            LocalDate today = LocalDate.now(clock);
            UnifiedCode code = new UnifiedCode(Jurisdiction.current(), today.getYear(), store.nextSerial(today.getYear()));
            ServiceRequest request = new ServiceRequest(
                    Ids.next(), project, mode, code, LookupCode.random(), actor.name(), today, note.strip());
            store.insert(request, actor.account(), clock.instant());
            return Outcome.done(request.id());
        });
    }

    /** The requests of a project, the first one first. */
    @Transactional(readOnly = true)
    public List<ServiceRequest> of(UUID project) {
        return store.of(List.of(project));
    }

    /** The requests of several projects, oldest first. */
    @Transactional(readOnly = true)
    public List<ServiceRequest> of(Collection<UUID> projects) {
        return projects.isEmpty() ? List.of() : store.of(projects);
    }

    @Transactional(readOnly = true)
    public Optional<ServiceRequest> find(UUID id) {
        return store.find(id);
    }

    /** @param typed the lookup code as someone typed it; what is no code finds nothing */
    @Transactional(readOnly = true)
    public Optional<ServiceRequest> byLookup(String typed) {
        return LookupCode.read(typed).flatMap(store::byLookup);
    }

    /** A code of another jurisdiction finds nothing, as one never given does. */
    @Transactional(readOnly = true)
    public Optional<ServiceRequest> byCode(UnifiedCode code) {
        return code.jurisdiction().equals(Jurisdiction.current()) ? store.byCode(code) : Optional.empty();
    }
}
