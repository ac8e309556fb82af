package org.daiban.material.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Bundle;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.FileType;
import org.daiban.document.StoredDocument;
import org.daiban.engine.matter.Stage;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.material.Paper;
import org.daiban.material.Papers;
import org.daiban.material.ProjectPapers;
import org.daiban.material.StagePapers;
import org.daiban.material.preview.PdfPages;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What of papers leaves as a file or is looked at, each recorded. What carries malicious software leaves for nobody. */
@Controller
class PaperFiles {

    private final Papers papers;
    private final StagePapers stages;
    private final Documents documents;
    private final PdfPages pages;
    private final Audit audit;
    private final Clock clock;

    PaperFiles(Papers papers, StagePapers stages, Documents documents, PdfPages pages, Audit audit, Clock clock) {
        this.papers = papers;
        this.stages = stages;
        this.documents = documents;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("打开材料的文件")
    @GetMapping("/papers/{id}/versions/{number}/file")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
    void file(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response) {
        Paper paper = visible(id);
        StoredDocument document = document(version(paper, number));
        audit.record(AuditKind.EXPORT, "材料“" + paper.name() + "”第 " + number + " 版：" + document.name());
        Download.stored(documents, document, response);
    }

    @Does("在页面里看材料的一页")
    @GetMapping("/papers/{id}/versions/{number}/pages/{page}")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
    void page(@PathVariable UUID id, @PathVariable int number, @PathVariable int page, HttpServletResponse response) throws IOException {
        Paper paper = visible(id);
        Paper.Version version = version(paper, number);
        if (version.type() != FileType.PDF || version.size() > PdfPages.LARGEST || page > version.pages()) {
            throw new NotFound();
        }
        audit.record(AuditKind.EXPORT, "材料“" + paper.name() + "”第 " + number + " 版，第 " + page + " 页");
        Path copy = Files.createTempFile("daiban-page", ".pdf");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                documents.copy(document(version), out);
            }
            byte[] png = pages.png(copy, page).orElseThrow(NotFound::new);
            Download.shown(paper.name() + "-" + page + ".png", FileType.PNG.contentType(), png, response);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Does("下载一个阶段的全部材料")
    @GetMapping("/projects/{id}/papers/stage-{stage}.zip")
    @Allow({Role.OFFICER, Role.BUREAU})
    void stage(@PathVariable UUID id, @PathVariable String stage, HttpServletResponse response) {
        zip(id, stage, response);
    }

    @Does("下载自己项目一个阶段的材料")
    @GetMapping("/my/projects/{id}/papers/stage-{stage}.zip")
    @Allow(Role.OWNER)
    void myStage(@PathVariable UUID id, @PathVariable String stage, HttpServletResponse response) {
        zip(id, stage, response);
    }

    private void zip(UUID project, String code, HttpServletResponse response) {
        ProjectPapers found = papers.ofProject(actor(), project).orElseThrow(NotFound::new);
        Stage stage = Stage.ofCode(code).orElseThrow(NotFound::new);
        Bundle bundle = new Bundle(found.projectName() + "　" + stage.label() + "阶段材料", "由" + actor().name() + "于 " + LocalDate.now(clock) + " 打包",
                stages.entries(found, stage));
        audit.record(AuditKind.EXPORT, "“" + found.projectName() + "”" + stage.label() + "阶段材料，" + bundle.entries().size() + " 件");
        Download.made(found.projectName() + " " + stage.label() + ".zip", Bundle.CONTENT_TYPE, bundle::write, response);
    }

    private Paper visible(UUID paper) {
        return papers.find(actor(), paper).map(Papers.Kept::paper).orElseThrow(NotFound::new);
    }

    private static Paper.Version version(Paper paper, int number) {
        return paper.version(number).filter(version -> !version.infected()).orElseThrow(NotFound::new);
    }

    private StoredDocument document(Paper.Version version) {
        return documents.find(version.document()).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
