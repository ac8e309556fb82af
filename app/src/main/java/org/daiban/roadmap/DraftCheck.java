package org.daiban.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.rule.Refusal;

/** What cannot be saved as a roadmap version, all at once. Fields are named as the desk's form names them. */
final class DraftCheck {

    private final Catalogue catalogue;
    private final int catalogueVersion;
    private final RoadmapDraft draft;
    private final List<Refusal> refusals = new ArrayList<>();

    DraftCheck(PublishedCatalogue published, RoadmapDraft draft) {
        this.catalogue = published.catalogue();
        this.catalogueVersion = published.version();
        this.draft = draft;
    }

    /** @param handled case file codes by matter */
    List<Refusal> refusals(Optional<RoadmapVersion> latest, Map<String, String> handled) {
        latest.filter(version -> version.number() != draft.from()).ifPresent(version -> refusals.add(notTheLatest(version)));
        if (latest.isEmpty() && draft.from() != 0) {
            refusals.add(new Refusal("R22-48", "没有第 " + draft.from() + " 版方案，请重新打开本页。", ""));
        }
        latest.filter(version -> sameAs(version)).ifPresent(version ->
                refusals.add(new Refusal("R22-49", "与第 " + version.number() + " 版完全相同，不另立新版。", "")));
        reasons();
        days("days-", draft.tailoring().workingDays());
        days("preparation-", draft.tailoring().preparation());
        outOfRange("defaultPreparation", draft.tailoring().defaultPreparation());
        handled(handled);
        return refusals;
    }

    static Refusal notTheLatest(RoadmapVersion latest) {
        return new Refusal("R22-48", "方案已有第 " + latest.number() + " 版（" + latest.madeBy() + "保存），请在新版上修改。", "");
    }

    private boolean sameAs(RoadmapVersion version) {
        return version.number() == draft.from() && version.draft().equals(draft) && version.catalogueVersion() == catalogueVersion;
    }

    private void reasons() {
        new TreeMap<>(draft.tailoring().leftOut()).forEach((id, reason) -> {
            if (reason.isBlank()) {
                refusals.add(new Refusal("R22-44", "去掉“" + name(id) + "”须写明原因。", "", "reason-" + id));
            }
        });
        draft.tailoring().added().stream().sorted().forEach(id -> {
            if (draft.addedWhy().getOrDefault(id, "").isBlank()) {
                refusals.add(new Refusal("R22-45", "加入“" + name(id) + "”须写明原因。", "", "why-" + id));
            }
        });
        draft.tailoring().added().stream().filter(id -> catalogue.matter(id).isEmpty()).sorted().forEach(id ->
                refusals.add(new Refusal("R02-1", "事项 " + id + " 不在现行事项目录中。", "", "add")));
    }

    private void days(String prefix, Map<String, Integer> days) {
        new TreeMap<>(days).forEach((id, amount) -> outOfRange(prefix + id, amount));
    }

    private void outOfRange(String field, int amount) {
        if (amount < 0 || amount > Tailoring.LONGEST) {
            refusals.add(new Refusal("R22-46", "天数须是 0 到 " + Tailoring.LONGEST + " 的整数。", "", field));
        }
    }

    private void handled(Map<String, String> handled) {
        draft.tailoring().leftOut().keySet().stream().filter(handled::containsKey).sorted().forEach(id ->
                refusals.add(new Refusal("R22-50", "“" + name(id) + "”已有办件 " + handled.get(id) + "，不能从方案中去掉。", "", "reason-" + id)));
    }

    private String name(String id) {
        return id.equals(Construction.ID) ? Construction.NAME : catalogue.matter(id).map(Matter::name).orElse(id);
    }
}
