package org.daiban.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.request.Channel;
import org.daiban.request.Entry;
import org.daiban.request.OfficerAndOwner;
import org.daiban.request.Recusals;
import org.daiban.request.RequestLife;
import org.daiban.request.Result;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of one request, for staff and for its owner. */
@Component
class RequestView {

    private final ServiceRequests requests;
    private final RequestLife life;
    private final Recusals recusals;
    private final Projects projects;
    private final Accounts accounts;
    private final Clock clock;

    RequestView(ServiceRequests requests, RequestLife life, Recusals recusals, Projects projects, Accounts accounts, Clock clock) {
        this.requests = requests;
        this.life = life;
        this.recusals = recusals;
        this.projects = projects;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Not there, or another owner's: the two look the same. */
    @Transactional(readOnly = true)
    public ServiceRequest visible(Actor actor, UUID id) {
        return requests.find(id).filter(request -> !actor.is(Role.OWNER) || request.owner().equals(actor.owner())).orElseThrow(NotFound::new);
    }

    /** Empty where there is no project yet. */
    @Transactional(readOnly = true)
    public String projectName(ServiceRequest request) {
        return request.project() == null ? "" : projects.names(List.of(request.project())).getOrDefault(request.project(), "");
    }

    @Transactional(readOnly = true)
    public RequestPage page(Actor actor, UUID id, Form form, String act) {
        ServiceRequest request = visible(actor, id);
        boolean forOwner = actor.is(Role.OWNER);
        List<Project> own = projects.ofOwner(request.owner());
        Map<UUID, String> names = own.stream().collect(Collectors.toMap(Project::id, Project::name));
        List<Entry> entries = requests.entries(actor, id);
        int seen = form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : 0;
        String path = (forOwner ? "/my/requests/" : "/requests/") + id;
        return new RequestPage(request, request.project() == null ? "" : names.getOrDefault(request.project(), ""),
                PromiseWords.of(request, LocalDate.now(clock)),
                entries.stream().map(entry -> Line.of(entry, path, names, forOwner, seen)).toList(), life.next(actor, request),
                WalkInPages.modes(), choices(own), results(), channels(), actor.is(Role.BUREAU) ? officers(request) : Map.of(),
                actor.is(Role.OFFICER) && recusals.inForce(List.of(request.owner())).contains(new OfficerAndOwner(actor.account(), request.owner())),
                form, act);
    }

    /** An owner's projects to choose from, with none first. */
    static Map<String, String> choices(List<Project> own) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "还没有项目");
        own.forEach(project -> choices.put(project.id().toString(), project.name()));
        return choices;
    }

    static Map<String, String> channels() {
        Map<String, String> channels = new LinkedHashMap<>();
        Arrays.stream(Channel.values()).filter(channel -> channel != Channel.OWNER_SPACE)
                .forEach(channel -> channels.put(channel.name(), channel.label()));
        return channels;
    }

    private static Map<String, String> results() {
        Map<String, String> results = new LinkedHashMap<>();
        Result.proposable().forEach(result -> results.put(result.name(), result.label()));
        return results;
    }

    private Map<String, String> officers(ServiceRequest request) {
        Map<String, String> officers = new LinkedHashMap<>();
        officers.put("", "请选择");
        accounts.officers().stream().filter(officer -> !officer.account().equals(request.course().officer()))
                .forEach(officer -> officers.put(officer.account().toString(), officer.name()));
        return officers;
    }
}
