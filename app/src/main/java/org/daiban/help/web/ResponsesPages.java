package org.daiban.help.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.document.Listing;
import org.daiban.help.HelpList;
import org.daiban.help.HelpTerms;
import org.daiban.help.ResponseTimes;
import org.daiban.help.Terms;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau sees how quickly units answer, and sets the times. */
@Controller
@Allow(Role.BUREAU)
class ResponsesPages {

    private static final List<Listing.Column> COLUMNS = List.of(
            new Listing.Column("单位", 30), new Listing.Column("请求", 10), new Listing.Column("已打开", 10), new Listing.Column("已答复", 10),
            new Listing.Column("按期答复", 10), new Listing.Column("逾期未答复", 12), new Listing.Column("平均打开（工作日）", 18),
            new Listing.Column("平均答复（工作日）", 18), new Listing.Column("最长答复（工作日）", 18));
    private static final int MOST = 1000;

    private final HelpList list;
    private final HelpTerms terms;
    private final Audit audit;
    private final Clock clock;

    ResponsesPages(HelpList list, HelpTerms terms, Audit audit, Clock clock) {
        this.list = list;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("看各单位答复协助请求的用时")
    @GetMapping("/help-requests/units")
    @Transactional(readOnly = true)
    public String page(Model model) {
        return show(null, model);
    }

    @Does("导出各单位答复协助请求的用时")
    @GetMapping("/help-requests/units.xlsx")
    void excel(HttpServletResponse response) {
        List<ResponseTimes> units = list.responseTimes(since(), today(), null);
        audit.record(AuditKind.EXPORT, "各单位答复协助请求的用时，" + units.size() + " 个单位，" + since() + " 起");
        Download.excel(new Listing("答复用时", COLUMNS, row -> {
            units.forEach(unit -> row.accept(List.of(unit.unitName(), "" + unit.asked(), "" + unit.opened(), "" + unit.answered(), "" + unit.inTime(),
                    "" + unit.late(), unit.opening(), unit.answering(), unit.longest() == null ? "—" : unit.longest().toString())));
            return since() + " 起提出的请求，撤回的不计；工作日从提出的次日起算。";
        }), "协助请求答复用时 " + today(), response);
    }

    @Does("修改协助请求的答复和上报时间")
    @PostMapping("/help-requests/units")
    String set(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Terms.Measure measure = form.choice("measure", "按什么计", Terms.Measure.class);
        Integer due = form.whole("dueDays", "答复时间", 0, MOST);
        Integer lead = form.whole("toLead", "报业务负责人", 0, MOST);
        Integer official = form.whole("toOfficial", "报分管领导", 0, MOST);
        Integer bureau = form.whole("toBureau", "报主管部门", 0, MOST);
        Integer link = form.whole("linkDays", "链接有效", 0, MOST);
        LocalDate from = form.date("holdsFrom", "执行日期");
        Integer seen = form.whole("seen", "版本", 0, Integer.MAX_VALUE - 1);
        String reason = form.optional("reason", "依据或者原因", 200);
        if (form.isGood()) {
            form.refuse(terms.set(SignIn.current().orElseThrow(), new Terms(seen + 1, from, due, measure, lead, official, bureau, link, reason, ""),
                    form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已经修改，" + from + " 起提出的请求照此执行。");
            return "redirect:/help-requests/units";
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form typed, Model model) {
        HelpTerms.History history = terms.history();
        Terms now = history.current();
        Form form = typed != null ? typed : Form.of(Map.of("measure", now.measure().name(), "dueDays", "" + now.dueDays(), "toLead", "" + now.toLead(),
                "toOfficial", "" + now.toOfficial(), "toBureau", "" + now.toBureau(), "linkDays", "" + now.linkDays(), "holdsFrom", today().toString()));
        model.addAttribute("page", new ResponsesPage(list.responseTimes(since(), today(), null), since(), history, form));
        return "help/responses";
    }

    private LocalDate since() {
        return today().minusMonths(UnitHelpPages.MONTHS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
