package org.daiban.material;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.document.Bundle;
import org.daiban.document.Documents;
import org.daiban.document.Enclosures;
import org.daiban.engine.matter.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers put together: those of a stage by matter, and all of a project for its archive. Only versions in use, nothing infected. */
@Component
public class StagePapers implements Enclosures {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String ARCHIVE = "材料";

    private final Checklists checklists;
    private final Documents documents;

    StagePapers(Checklists checklists, Documents documents) {
        this.checklists = checklists;
        this.documents = documents;
    }

    /** A folder a matter; a paper of several matters lies in each of their folders, as each is handed in by itself. */
    public List<Bundle.Entry> entries(ProjectPapers papers, Stage stage) {
        List<Bundle.Entry> entries = new ArrayList<>();
        for (MatterPapers matter : papers.of(stage)) {
            for (PaperLine line : matter.lines()) {
                line.paper().filter(paper -> !paper.current().infected()).ifPresent(paper -> entries.add(entry(
                        matter.matter() + " " + matter.name(), paper,
                        matter.name() + "：" + line.name() + "（" + line.state(papers.today()).label() + "）")));
            }
        }
        return entries;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Bundle.Entry> of(UUID project) {
        return checklists.ofProject(project).map(StagePapers::used).orElse(List.of()).stream()
                .map(paper -> entry(ARCHIVE, paper, paper.name())).toList();
    }

    /** Each once, however often it is used. */
    private static List<Paper> used(ProjectPapers papers) {
        return papers.papers().stream().filter(paper -> !paper.current().infected())
                .filter(paper -> !paper.ofStore() || !papers.uses(paper).isEmpty()).toList();
    }

    private Bundle.Entry entry(String folder, Paper paper, String what) {
        Paper.Version version = paper.current();
        LocalDate on = version.at().atZone(CHINA).toLocalDate();
        String validity = version.validUntil() == null ? "" : "，有效期到 " + version.validUntil();
        return new Bundle.Entry(folder, paper.name() + ending(version.fileName()), what + "，第 " + version.number() + " 版" + validity, on,
                version.handedBy(), out -> documents.copy(documents.find(version.document()).orElseThrow(), out));
    }

    private static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot);
    }
}
