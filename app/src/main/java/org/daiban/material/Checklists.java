package org.daiban.material;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.engine.roadmap.Progress;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.roadmap.Roadmaps;
import org.springframework.stereotype.Component;

/** Puts together what the catalogue asks for and what was said of it. */
@Component
class Checklists {

    private final PaperStore store;
    private final Projects projects;
    private final Roadmaps roadmaps;
    private final CaseFiles caseFiles;
    private final Catalogues catalogues;
    private final Clock clock;

    Checklists(PaperStore store, Projects projects, Roadmaps roadmaps, CaseFiles caseFiles, Catalogues catalogues, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.roadmaps = roadmaps;
        this.caseFiles = caseFiles;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** Every matter of the approved roadmap, every one with a case file, every one that has papers. */
    Optional<ProjectPapers> ofProject(UUID id) {
        return projects.find(id).map(this::ofProject);
    }

    private ProjectPapers ofProject(Project project) {
        Map<String, CaseFile> files = newest(caseFiles.whole(project.id()).files());
        Map<String, Matter> matters = new LinkedHashMap<>();
        roadmaps.approved(project.id()).ifPresent(version -> roadmaps.compute(version, Progress.none()).needed()
                .forEach(planned -> matters.put(planned.id(), planned.matter())));
        PaperStore.Content content = store.ofProject(project.id(), project.owner());
        Set<String> others = new LinkedHashSet<>(files.keySet());
        content.entries().keySet().forEach(place -> others.add(place.matter()));
        others.forEach(matter -> catalogues.current().catalogue().matter(matter).ifPresent(found -> matters.putIfAbsent(matter, found)));
        return new ProjectPapers(project.id(), project.name(), project.owner(), content.papers(),
                matters.values().stream().sorted(Comparator.comparing(Matter::stage).thenComparing(Matter::id))
                        .map(matter -> checklist(project.id(), matter.id(), matter.name(), matter.stage(), matter.materials(),
                                Optional.ofNullable(files.get(matter.id())), content))
                        .toList(), LocalDate.now(clock));
    }

    /** The matter of one case file alone; what a unit sees, too. */
    ProjectPapers ofCase(CaseFile file) {
        PaperStore.Content content = store.ofProject(file.project(), file.owner());
        Optional<Matter> matter = catalogues.current().catalogue().matter(file.matter());
        Stage stage = Stage.ofCode(String.valueOf(file.stage())).orElseThrow();
        MatterPapers checklist = checklist(file.project(), file.matter(), file.matterName(), stage,
                matter.map(Matter::materials).orElse(List.of()), Optional.of(file), content);
        return new ProjectPapers(file.project(), file.projectName(), file.owner(), content.papers(), List.of(checklist), LocalDate.now(clock));
    }

    private static MatterPapers checklist(UUID project, String matter, String name, Stage stage, List<String> materials,
                                          Optional<CaseFile> file, PaperStore.Content content) {
        Map<UUID, Paper> papers = content.papers().stream().collect(Collectors.toMap(Paper::id, Function.identity()));
        Map<String, List<PaperLine.Entry>> said = new TreeMap<>();
        content.entries().forEach((place, entries) -> {
            if (place.project().equals(project) && place.matter().equals(matter)) {
                said.put(place.line(), entries);
            }
        });
        List<PaperLine> lines = new ArrayList<>();
        materials.stream().distinct().forEach(material -> lines.add(line(matter, material, true, said.getOrDefault(material, List.of()), papers)));
        said.forEach((line, entries) -> {
            if (!materials.contains(line)) {
                lines.add(line(matter, line, false, entries, papers));
            }
        });
        return new MatterPapers(matter, name, stage, file, lines);
    }

    static PaperLine line(String matter, String name, boolean listed, List<PaperLine.Entry> entries, Map<UUID, Paper> papers) {
        Optional<Paper> paper = entries.isEmpty() ? Optional.empty()
                : Optional.ofNullable(entries.get(entries.size() - 1).paper()).map(papers::get);
        return new PaperLine(matter, name, listed, entries, paper);
    }

    /** Of several case files of a matter the one that goes on, or else the last. */
    private static Map<String, CaseFile> newest(List<CaseFile> files) {
        Map<String, CaseFile> newest = new LinkedHashMap<>();
        files.forEach(file -> newest.merge(file.matter(), file, (one, other) -> one.withoutResult() ? other : one));
        return newest;
    }
}
