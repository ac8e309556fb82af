package org.daiban.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;

/** Someone comes to the window: owner, project and request are registered in one go, or none of them is. */
@Component
public class WalkIn {

    private final Owners owners;
    private final Projects projects;
    private final ServiceRequests requests;
    private final Once once;

    WalkIn(Owners owners, Projects projects, ServiceRequests requests, Once once) {
        this.owners = owners;
        this.projects = projects;
        this.requests = requests;
        this.once = once;
    }

    /**
     * Answers the id of the request. The owner is found by its credit code, else registered.
     *
     * @param project its owner is not looked at
     */
    public Outcome<UUID> register(Actor actor, OwnerDetails owner, NewProject project, Mode mode, String note, UUID key) {
        return once.run(key, () -> {
            Outcome<UUID> registered = owners.register(actor, owner, UUID.randomUUID());
            List<Refusal> refusals = new ArrayList<>(registered.refusals());
            refusals.addAll(projects.faults(project));
            if (mode == null) {
                refusals.add(ServiceRequests.MODE_MISSING);
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Outcome<UUID> opened = projects.register(actor, project.of(registered.orThrow()), UUID.randomUUID());
            return opened.isDone()
                    ? requests.open(actor, opened.orThrow(), mode, note, UUID.randomUUID())
                    : Outcome.refused(opened.refusals().stream().map(refusal -> withCode(refusal, project)).toList());
        });
    }

    /**
     * Types in what an owner asked, with one of their projects or before there is one. The owner is found by its credit
     * code, else registered.
     *
     * @param asked its owner is not looked at
     */
    public Outcome<UUID> ask(Actor actor, OwnerDetails owner, NewRequest asked, UUID key) {
        return once.run(key, () -> {
            Outcome<UUID> registered = owners.register(actor, owner, UUID.randomUUID());
            List<Refusal> refusals = new ArrayList<>(registered.refusals());
            if (!registered.isDone()) {
                refusals.addAll(ServiceRequests.contentRefusals(asked));
                return Outcome.refused(refusals);
            }
            return requests.ask(actor, new NewRequest(registered.orThrow(), asked.project(), asked.mode(), asked.channel(), asked.text(),
                    asked.files()), UUID.randomUUID());
        });
    }

    /** A project registered already is named by the code people know it by. */
    private Refusal withCode(Refusal refusal, NewProject project) {
        if (!refusal.code().equals("R01-9")) {
            return refusal;
        }
        String code = projects.byCode(project.code())
                .flatMap(known -> requests.of(known.id()).stream().findFirst())
                .map(request -> "，统一编码 " + request.code().text()).orElse("");
        return new Refusal(refusal.code(), "这个项目代码已经登记" + code + "。", refusal.clause(), refusal.field());
    }
}
