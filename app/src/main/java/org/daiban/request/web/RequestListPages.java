package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.document.Listing;
import org.daiban.document.Listing.Column;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.identity.StandIns;
import org.daiban.project.Projects;
import org.daiban.request.Channel;
import org.daiban.request.Mode;
import org.daiban.request.RequestFilter;
import org.daiban.request.RequestList;
import org.daiban.request.RequestTurn;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.request.UnifiedCode;
import org.daiban.rule.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Every request of the jurisdiction: whose turn, how the promised first reply stands. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class RequestListPages {

    private static final int MOST_EXPORTED = 5000;
    private static final int LONGEST_SEARCH = 60;
    private static final List<String> FIELDS = List.of("q", "mode", "channel", "turn", "officer", "mine", "closed");
    private static final List<Column> COLUMNS = List.of(new Column("统一编码", 26), new Column("项目单位", 40), new Column("项目", 40),
            new Column("服务方式", 10), new Column("来的方式", 10), new Column("诉求", 60), new Column("首席服务官", 12), new Column("状态", 16),
            new Column("现在轮到", 12), new Column("自", 12), new Column("首次答复", 36));

    private final ServiceRequests requests;
    private final Projects projects;
    private final Accounts accounts;
    private final StandIns standIns;
    private final Audit audit;
    private final Clock clock;

    RequestListPages(ServiceRequests requests, Projects projects, Accounts accounts, StandIns standIns,
                     Audit audit, Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.accounts = accounts;
        this.standIns = standIns;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("查诉求")
    @GetMapping("/requests")
    @Transactional(readOnly = true)
    public String list(HttpServletRequest request, Model model) {
        Map<String, String> asked = asked(request);
        RequestList found = new RequestList(List.of(), null);
        String problem = "";
        if (UnifiedCode.looksLike(asked.get("q"))) {
            Outcome<UnifiedCode> code = UnifiedCode.read(asked.get("q"));
            found = byCode(code);
            problem = code.isDone() ? found.requests().isEmpty() ? "没有找到统一编码 " + code.orThrow().text() + "。" : ""
                    : code.refusals().get(0).sentence();
        } else {
            found = requests.list(filter(asked, before(request)));
        }
        model.addAttribute("page", new RequestListPage(asked, officers(), problem, rows(found.requests()),
                found.next() == null ? "" : address("/requests", asked, found.next()), address("/requests/list.xlsx", asked, null)));
        return "request/requests";
    }

    /** What the list shows, as a file. */
    @Does("导出诉求")
    @GetMapping("/requests/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> asked = asked(request);
        RequestList found = UnifiedCode.looksLike(asked.get("q")) ? byCode(UnifiedCode.read(asked.get("q")))
                : requests.first(filter(asked, null), MOST_EXPORTED);
        List<RequestRow> rows = rows(found.requests());
        audit.record(AuditKind.EXPORT, "诉求 " + rows.size() + " 件" + (asked.get("q").isEmpty() ? "" : "，查“" + asked.get("q") + "”"));
        Download.excel(new Listing("诉求", COLUMNS, row -> {
            rows.forEach(each -> row.accept(List.of(each.code(), each.owner(), each.project(), each.mode(), each.channel(), each.asked(),
                    each.officer(), each.state(), each.turn(), each.since(), each.promise().text())));
            return found.next() == null ? "共 " + rows.size() + " 件。"
                    : "只导出了最近登记的 " + rows.size() + " 件，还有更早的；请加上条件分次导出。";
        }), "诉求 " + LocalDate.now(clock), response);
    }

    private RequestList byCode(Outcome<UnifiedCode> code) {
        return new RequestList(code.isDone() ? requests.byCode(code.orThrow()).stream().toList() : List.of(), null);
    }

    private List<RequestRow> rows(List<ServiceRequest> found) {
        Map<UUID, String> names = projects.names(found.stream().map(ServiceRequest::project).filter(Objects::nonNull).distinct().toList());
        LocalDate today = LocalDate.now(clock);
        return found.stream().map(request -> RequestRow.of(request, names, today)).toList();
    }

    private Map<String, String> officers() {
        return accounts.officers().stream().collect(Collectors.toMap(officer -> officer.account().toString(), Actor::name,
                (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> asked(HttpServletRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        FIELDS.forEach(field -> {
            String typed = request.getParameter(field) == null ? "" : request.getParameter(field).replaceAll("\\p{Cntrl}", "").strip();
            asked.put(field, typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH)));
        });
        return asked;
    }

    private RequestFilter filter(Map<String, String> asked, UUID before) {
        UUID officer = id(asked.get("officer"));
        Set<UUID> officers = asked.get("mine").equals("true") ? standIns.with(SignIn.current().orElseThrow().account())
                : officer == null ? Set.of() : Set.of(officer);
        return new RequestFilter(asked.get("q"), constant(asked.get("mode"), Mode.values()), constant(asked.get("channel"), Channel.values()),
                constant(asked.get("turn"), RequestTurn.values()), null, asked.get("closed").equals("true"), before, officers);
    }

    private static UUID before(HttpServletRequest request) {
        return id(request.getParameter("before") == null ? "" : request.getParameter("before"));
    }

    private static <E extends Enum<E>> E constant(String name, E[] all) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private static String address(String path, Map<String, String> asked, UUID before) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        asked.forEach((field, value) -> {
            if (!value.isEmpty()) {
                uri.queryParam(field, "{" + field + "}");
            }
        });
        if (before != null) {
            uri.queryParam("before", before);
        }
        return uri.encode().buildAndExpand(asked).toUriString();
    }
}
