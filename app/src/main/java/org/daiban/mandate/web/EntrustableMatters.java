package org.daiban.mandate.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.MatterKind;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.mandate.Scope;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.roadmap.Roadmaps;
import org.springframework.stereotype.Component;

/** What the form of a mandate or an amendment offers to entrust. */
@Component
class EntrustableMatters {

    private final Roadmaps roadmaps;
    private final Catalogues catalogues;

    EntrustableMatters(Roadmaps roadmaps, Catalogues catalogues) {
        this.roadmaps = roadmaps;
        this.catalogues = catalogues;
    }

    /** What a project's mandate may list: the matters of the approved roadmap, else of the latest, else of the catalogue. */
    record Offer(List<Scope.Listed> planned, List<Scope.Listed> choices, String basis, Optional<LocalDate> finish) {
    }

    Offer of(UUID project) {
        List<RoadmapVersion> versions = roadmaps.versions(project);
        Optional<RoadmapVersion> version = versions.stream().filter(RoadmapVersion::approved).findFirst()
                .or(() -> versions.stream().findFirst());
        if (version.isEmpty()) {
            return new Offer(List.of(), listed(catalogues.current().catalogue().matters()),
                    "还没有代办方案，事项取自现行事项目录。", Optional.empty());
        }
        Roadmap roadmap = roadmaps.compute(version.get(), Progress.none());
        List<Scope.Listed> needed = listed(roadmap.needed().stream().map(planned -> planned.matter()).toList());
        return new Offer(needed, needed, "事项取自第 " + version.get().number() + " 版代办方案"
                + (version.get().approved() ? "（已审定）" : "（还没有审定）") + "，预计 " + roadmap.finish() + " 办完。",
                Optional.of(roadmap.finish()));
    }

    private static List<Scope.Listed> listed(List<Matter> matters) {
        return matters.stream()
                .filter(matter -> matter.kind() != MatterKind.INTERMEDIARY_SERVICE)
                .map(matter -> new Scope.Listed(matter.id(), matter.name(), matter.stage()))
                .toList();
    }

    static List<DraftPage.StageChoice> stages(List<Scope.Listed> choices) {
        List<DraftPage.StageChoice> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<DraftPage.MatterChoice> matters = choices.stream()
                    .filter(matter -> matter.stage() == stage)
                    .map(matter -> new DraftPage.MatterChoice(matter.id(), matter.name()))
                    .toList();
            if (!matters.isEmpty()) {
                stages.add(new DraftPage.StageChoice(stage.name(), stage.label(), matters));
            }
        }
        return stages;
    }
}
