package org.daiban.rating.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.document.Listing;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rating.Level;
import org.daiban.rating.Rating;
import org.daiban.rating.RatingList;
import org.daiban.rating.Served;
import org.daiban.web.Form;
import org.daiban.web.Mask;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 评价: the list and its figures. An officer sees their own results, the bureau all. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class RatingListPages {

    private static final int SHOWN = 50;
    private static final int MOST_EXPORTED = 5000;
    private static final List<Listing.Column> COLUMNS = List.of(
            new Listing.Column("办件", 26), new Listing.Column("项目", 40), new Listing.Column("事项", 30), new Listing.Column("承办单位", 26),
            new Listing.Column("送达", 12), new Listing.Column("评价", 12), new Listing.Column("评价日期", 12), new Listing.Column("分项", 40),
            new Listing.Column("意见", 60), new Listing.Column("方式", 12), new Listing.Column("整改", 16));

    private final RatingList list;
    private final Audit audit;
    private final Clock clock;

    RatingListPages(RatingList list, Audit audit, Clock clock) {
        this.list = list;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("看评价")
    @GetMapping("/ratings")
    @Transactional(readOnly = true)
    public String page(@RequestParam(required = false) UUID after, HttpServletRequest request, Model model) {
        RatingList.Filter filter = filter(Form.submitted(request.getParameterMap()));
        List<Served> found = list.rated(filter, after, SHOWN + 1);
        List<Served> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String next = found.size() <= SHOWN ? "" : RatingListPage.address("/ratings", filter) + "&after=" + shown.get(SHOWN - 1).caseFile();
        model.addAttribute("page", new RatingListPage(filter, list.byUnit(filter), shown, actor().is(Role.OFFICER), next));
        return "rating/list";
    }

    @Does("导出评价")
    @GetMapping("/ratings/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) {
        RatingList.Filter filter = filter(Form.submitted(request.getParameterMap()));
        List<Served> found = list.rated(filter, null, MOST_EXPORTED);
        audit.record(AuditKind.EXPORT, "评价 " + found.size() + " 条，送达日期 " + filter.from() + " 至 " + filter.to());
        Download.excel(new Listing("评价", COLUMNS, row -> {
            found.forEach(served -> row.accept(line(served, served.rating().orElseThrow())));
            return found.size() < MOST_EXPORTED ? "共 " + found.size() + " 条。" : "只导出了最近的 " + found.size() + " 条；请按日期分次导出。";
        }), "评价 " + LocalDate.now(clock), response);
    }

    private static List<String> line(Served served, Rating rating) {
        return List.of(served.code(), served.projectName(), served.matterName(), served.unitName(), served.deliveredOn().toString(),
                rating.level().label(), rating.on().toString(),
                rating.dimensions().entrySet().stream().map(one -> one.getKey().label() + one.getValue().label()).sorted().collect(Collectors.joining("；")),
                Mask.within(rating.words()), rating.way().label(), served.followUp().map(one -> one.state().label()).orElse(""));
    }

    /** A year back where nothing else is asked; an officer gets their own whatever is asked. */
    private RatingList.Filter filter(Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = form.optionalDate("to", "止");
        LocalDate from = form.optionalDate("from", "起");
        LocalDate until = to == null ? today : to;
        String unit = form.value("unit");
        return new RatingList.Filter(from == null || from.isAfter(until) ? until.minusYears(1) : from, until,
                actor().is(Role.OFFICER) ? actor().account() : null, unit.isEmpty() ? null : unit, Level.of(form.value("level")).orElse(null));
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
