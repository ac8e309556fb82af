package org.daiban.closing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.EventKind;
import org.daiban.closing.Deliveries;
import org.daiban.closing.Delivery;
import org.daiban.closing.MatterSum;
import org.daiban.closing.ProjectSummary;
import org.daiban.closing.Summaries;
import org.daiban.document.Bundle;
import org.daiban.document.Documents;
import org.daiban.document.Enclosed;
import org.daiban.document.Enclosures;
import org.daiban.document.Paper;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.project.Project;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The project's own sheet and its summary, then how each result was delivered and the completion sheets. */
@Component
@Order(10)
class ClosingEnclosures implements Enclosures {

    private static final String PROJECT = "01 项目";
    private static final String RESULTS = "08 送达和办结";

    private final Summaries summaries;
    private final Deliveries deliveries;
    private final Documents documents;
    private final Jurisdictions jurisdictions;

    ClosingEnclosures(Summaries summaries, Deliveries deliveries, Documents documents, Jurisdictions jurisdictions) {
        this.summaries = summaries;
        this.deliveries = deliveries;
        this.documents = documents;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public List<Bundle.Entry> of(UUID project) {
        ProjectSummary summary = summaries.of(project).orElseThrow();
        Project of = summary.project();
        List<Bundle.Entry> entries = new ArrayList<>();
        entries.add(Enclosed.paper(PROJECT, "项目登记表", sheet(of), of.registeredOn(), of.officerName()));
        entries.add(Enclosed.paper(PROJECT, "办结总结", SummaryPaper.of(summary), summary.on(), of.officerName()));
        entries.add(Enclosed.list(PROJECT, "办结总结明细", SummaryPaper.list(summary), summary.on(), of.officerName()));
        Map<UUID, List<Delivery>> byCase = new HashMap<>();
        deliveries.ofProject(project).forEach(delivery -> byCase.computeIfAbsent(delivery.caseFile(), id -> new ArrayList<>()).add(delivery));
        for (MatterSum matter : summary.matters()) {
            results(entries, summary, matter, byCase.getOrDefault(matter.file().id(), List.of()));
        }
        return entries;
    }

    private void results(List<Bundle.Entry> entries, ProjectSummary summary, MatterSum matter, List<Delivery> told) {
        String what = matter.file().code() + " " + matter.file().matterName();
        String owner = summary.project().ownerName();
        for (Delivery delivery : told) {
            String name = delivery.number() == 1 ? "送达回证 " : "送达回证 更正" + (delivery.number() - 1) + " ";
            entries.add(Enclosed.paper(RESULTS, name + what, DeliveryPaper.of(matter, Optional.of(delivery), owner, jurisdictions.letterhead()), delivery.on(),
                    delivery.deliverer()));
            if (delivery.scan() != null) {
                documents.find(delivery.scan()).ifPresent(scan -> entries.add(Enclosed.stored(RESULTS, name + "签名件 " + what, documents, scan, delivery.on())));
            }
        }
        if (matter.on(EventKind.DECIDED) != null) {
            Optional<Delivery> holding = told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() - 1));
            entries.add(Enclosed.paper(RESULTS, "办结单 " + what, CompletionPaper.of(matter, holding, owner, Window.of(jurisdictions.letterhead()), summary.on()),
                    matter.on(EventKind.DECIDED), matter.file().unitName()));
        }
    }

    private static Paper sheet(Project project) {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("项目名称", project.name()),
                List.of("项目单位", project.ownerName()),
                List.of("项目代码", project.code().isEmpty() ? "暂无。" + project.noCodeWhy() : project.code()),
                List.of("建设地点", project.place()),
                List.of("建设内容", project.summary()),
                List.of("首席服务官", project.officerName()),
                List.of("登记日期", Days.inWords(project.registeredOn()))));
        if (project.admitted()) {
            rows.add(List.of("准入", project.admission().type().label() + "，" + project.admission().admittedOn()));
        }
        return new Paper("项目登记表", "", List.of(new Paper.Table(List.of(), List.of(24, 76), rows)), "由登记的内容生成");
    }
}
