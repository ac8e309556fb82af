package org.daiban.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.casefile.Turn;
import org.daiban.handover.HandoverLine.Kind;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.NamedOfficer;
import org.daiban.mandate.Substance;
import org.daiban.project.Project;
import org.daiban.project.ProjectSearch;
import org.daiban.project.Projects;
import org.daiban.request.RequestFilter;
import org.daiban.request.RequestTurn;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open work of an officer as it stands now. */
@Component
public class OpenWork {

    /** Of each kind. */
    private static final int MOST = 300;
    private static final int SHOWN = 40;

    private final Projects projects;
    private final CaseFiles caseFiles;
    private final ServiceRequests requests;
    private final Mandates mandates;

    OpenWork(Projects projects, CaseFiles caseFiles, ServiceRequests requests, Mandates mandates) {
        this.projects = projects;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.mandates = mandates;
    }

    /** Case files by remaining days, requests that wait for the window, projects. */
    @Transactional(readOnly = true)
    public List<HandoverLine> of(UUID officer) {
        List<Project> charge = projects.first(new ProjectSearch(Set.of(officer), "", null, null), MOST).projects();
        Map<UUID, Project> known = charge.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        List<HandoverLine> lines = new ArrayList<>();
        caseFiles.byRemaining(CaseFilter.open(Set.of(officer)), null, MOST).rows().forEach(file -> lines.add(line(file)));
        requests.first(RequestFilter.of(Set.of(officer), RequestTurn.WINDOW), MOST).requests()
                .forEach(request -> lines.add(line(request, known)));
        charge.forEach(project -> lines.add(new HandoverLine(Kind.PROJECT, project.id(), project.name(), project.ownerName(),
                project.admitted() ? "已准入" : "待准入", null, null, "")));
        return lines;
    }

    /** Mandates in force, and whether the one who stands in may act by them. @param standIn null where nobody is chosen yet */
    @Transactional(readOnly = true)
    public List<HandoverLine> mandates(UUID officer, UUID standIn, LocalDate from) {
        return mandates.live(officer).stream().map(mandate -> line(mandate, standIn, from)).toList();
    }

    /** Who is named most often beside the officer in mandates in force (AB岗); null where nobody is. */
    @Transactional(readOnly = true)
    public UUID usualSubstitute(UUID officer) {
        return mandates.live(officer).stream().map(mandate -> mandate.substance().substitute().map(NamedOfficer::account).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<UUID, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(null);
    }

    private static HandoverLine line(CaseFile file) {
        String turn = file.turn() == Turn.UNIT ? file.unitName() : file.turn().label();
        return new HandoverLine(Kind.CASE_FILE, file.id(), file.matterName(), file.projectName(),
                file.state().label() + "，" + file.standing().text() + "，轮到" + turn, file.standing().due(), null, "");
    }

    private static HandoverLine line(ServiceRequest request, Map<UUID, Project> known) {
        String asked = request.note().isEmpty() ? "（当面说明）" : request.note();
        Project project = request.project() == null ? null : known.get(request.project());
        return new HandoverLine(Kind.REQUEST, request.id(), asked.codePointCount(0, asked.length()) <= SHOWN ? asked
                : asked.substring(0, asked.offsetByCodePoints(0, SHOWN)) + "…",
                project == null ? request.ownerName() : project.name(), request.mode().label() + "，" + request.state().label(),
                request.course().repliedOn() == null ? request.promise().due() : null, null, "");
    }

    private static HandoverLine line(Mandate mandate, UUID standIn, LocalDate from) {
        Substance held = mandate.on(from);
        boolean named = standIn != null && mandate.names(standIn, from);
        return new HandoverLine(Kind.MANDATE, mandate.id(), mandate.number(), mandate.principal().projectName(),
                "到 " + held.term().to() + "，替补" + held.substitute().map(officer -> " " + officer.name()).orElse("没有写"),
                held.term().to(), named, "");
    }
}
