package org.daiban.help.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.document.Listing;
import org.daiban.help.HelpList;
import org.daiban.help.HelpRequest;
import org.daiban.help.HelpRound;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.identity.StandIns;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Help requests of officers and of all, as a page and as a file. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class HelpListPages {

    private static final int ROWS = 40;
    private static final int MOST_EXPORTED = 5000;
    private static final List<Listing.Column> COLUMNS = List.of(
            new Listing.Column("办件", 24), new Listing.Column("项目", 40), new Listing.Column("事项", 30), new Listing.Column("请谁协助", 24),
            new Listing.Column("现在在谁", 24), new Listing.Column("状态", 20), new Listing.Column("提出", 12), new Listing.Column("答复期限", 12),
            new Listing.Column("打开（工作日）", 14), new Listing.Column("答复", 12), new Listing.Column("答复（工作日）", 14), new Listing.Column("服务官", 12));

    private final HelpList list;
    private final StandIns standIns;
    private final Audit audit;
    private final Clock clock;

    HelpListPages(HelpList list, StandIns standIns, Audit audit, Clock clock) {
        this.list = list;
        this.standIns = standIns;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("查协助请求")
    @GetMapping("/help-requests")
    @Transactional(readOnly = true)
    public String page(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "false") String mine,
                       @RequestParam(defaultValue = "") String project, @RequestParam(required = false) String after, Model model) {
        HelpList.Filter filter = filter(show, mine, project);
        HelpList.Stretch found = list.by(filter, after, ROWS);
        model.addAttribute("page", new HelpListPage(found.rows(), filter.show(), !filter.officers().isEmpty(), filter.project() != null,
                uri("/help-requests/list.xlsx", filter, null), found.next() == null ? "" : uri("/help-requests", filter, found.next()),
                LocalDate.now(clock)));
        return "help/list";
    }

    @Does("导出协助请求")
    @GetMapping("/help-requests/list.xlsx")
    void excel(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "false") String mine,
               @RequestParam(defaultValue = "") String project, HttpServletResponse response) {
        HelpList.Filter filter = filter(show, mine, project);
        HelpList.Stretch found = list.by(filter, null, MOST_EXPORTED);
        audit.record(AuditKind.EXPORT, "协助请求 " + found.rows().size() + " 件，" + filter.show().label());
        Download.excel(new Listing("协助请求", COLUMNS, row -> {
            found.rows().forEach(request -> row.accept(line(request)));
            return found.next() == null ? "共 " + found.rows().size() + " 件。" : "只导出了答复期限最早的 " + found.rows().size() + " 件，还有更多。";
        }), "协助请求 " + LocalDate.now(clock), response);
    }

    private static List<String> line(HelpRequest request) {
        HelpRound round = request.current();
        return List.of(request.code(), request.projectName(), request.matterName(), request.unitName(),
                request.holderName().isEmpty() ? request.rung().label() : request.rung().label() + " " + request.holderName(),
                request.state().label(), round.askedOn().toString(), round.dueOn().toString(), text(round.openedAfter()),
                text(round.answeredOn()), text(round.answeredAfter()), request.officerName());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private HelpList.Filter filter(String show, String mine, String project) {
        Actor actor = SignIn.current().orElseThrow();
        return new HelpList.Filter(mine.equals("true") ? standIns.with(actor.account()) : Set.of(), HelpList.Show.of(show), null,
                project.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(project) : null);
    }

    private static String uri(String path, HelpList.Filter filter, String after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path).queryParam("show", filter.show()).queryParam("mine", !filter.officers().isEmpty());
        if (filter.project() != null) {
            uri.queryParam("project", filter.project());
        }
        return (after == null ? uri : uri.queryParam("after", after)).build().encode().toUriString();
    }
}
