package org.daiban.mandate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.document.Paper;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.mandate.HandOvers;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Wordings;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a mandate, printed and as Word files, both from one content. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
class PaperPages {

    private final MandateView view;
    private final HandOvers handOvers;
    private final Jurisdictions jurisdictions;
    private final Audit audit;

    PaperPages(MandateView view, HandOvers handOvers, Jurisdictions jurisdictions, Audit audit) {
        this.view = view;
        this.handOvers = handOvers;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
    }

    @Does("打印委托书")
    @GetMapping("/mandates/{id}/print")
    String print(@PathVariable UUID id, Model model) {
        return page(mandate(view.visible(id)), model);
    }

    @Does("下载委托书")
    @GetMapping("/mandates/{id}/document.docx")
    void word(@PathVariable UUID id, HttpServletResponse response) {
        file(mandate(view.visible(id)), response);
    }

    /** @param name amendment-1, suspension-1, ending, hand-over */
    @Does("打印委托的其他文书")
    @GetMapping("/mandates/{id}/papers/{name}")
    String printOther(@PathVariable UUID id, @PathVariable String name, Model model) {
        return page(other(view.visible(id), name), model);
    }

    @Does("下载委托的其他文书")
    @GetMapping("/mandates/{id}/papers/{name}.docx")
    void wordOther(@PathVariable UUID id, @PathVariable String name, HttpServletResponse response) {
        file(other(view.visible(id), name), response);
    }

    private Paper mandate(Mandate mandate) {
        return MandatePaper.of(mandate, jurisdictions.letterhead(), Wordings.DELIVERED);
    }

    private Paper other(Mandate mandate, String name) {
        Letterhead letterhead = jurisdictions.letterhead();
        if (name.equals("ending") && mandate.ending().isPresent()) {
            return CoursePapers.ending(mandate, letterhead, Wordings.DELIVERED);
        }
        if (name.equals("hand-over")) {
            return CoursePapers.handOver(mandate, handOvers.of(mandate.id()), view.today(), letterhead, Wordings.DELIVERED);
        }
        if (name.matches("amendment-\\d{1,4}")) {
            return CoursePapers.amendment(mandate, numbered(mandate.course().amendments(), name), letterhead, Wordings.DELIVERED);
        }
        if (name.matches("suspension-\\d{1,4}")) {
            return CoursePapers.suspension(mandate, numbered(mandate.course().suspensions(), name), letterhead, Wordings.DELIVERED);
        }
        throw new NotFound();
    }

    private static <T> T numbered(List<T> all, String name) {
        int number = Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
        if (number < 1 || number > all.size()) {
            throw new NotFound();
        }
        return all.get(number - 1);
    }

    private String page(Paper paper, Model model) {
        audit.record(AuditKind.EXPORT, paper.title() + " " + paper.number() + "，打印件");
        model.addAttribute("page", paper);
        return "mandate/paper";
    }

    private void file(Paper paper, HttpServletResponse response) {
        audit.record(AuditKind.EXPORT, paper.title() + " " + paper.number() + "，Word");
        Download.word(paper, paper.title().replace("工程建设项目全程免费", "") + paper.number().replace("编号：", " "), response);
    }
}
