package org.daiban.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.audit.Entries;
import org.daiban.audit.EntryPage;
import org.daiban.audit.Place;
import org.daiban.audit.Times;
import org.daiban.audit.Verifications;
import org.daiban.document.Download;
import org.daiban.document.Listing;
import org.daiban.document.Listing.Column;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 审计记录: what was done, by whom, when and from where. For the audit administrator alone. */
@Controller
@Allow(Role.AUDIT)
class AuditPages {

    private static final List<Column> COLUMNS = List.of(new Column("编号", 9), new Column("时间", 20), new Column("类型", 14),
            new Column("人员", 22), new Column("身份", 18), new Column("做什么", 22), new Column("对象", 44), new Column("详情", 60),
            new Column("来源地址", 16), new Column("上一条摘要", 66), new Column("本条摘要", 66));

    private final Entries entries;
    private final Verifications verifications;
    private final Audit audit;
    private final Clock clock;

    AuditPages(Entries entries, Verifications verifications, Audit audit, Clock clock) {
        this.entries = entries;
        this.verifications = verifications;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("查审计记录")
    @GetMapping("/audit")
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String before, HttpServletRequest request, Model model) {
        EntrySearch search = EntrySearch.of(Form.submitted(request.getParameterMap()));
        EntryPage found = search.form().isGood()
                ? entries.search(search.filter(), Place.read(before).orElse(null))
                : new EntryPage(List.of(), null, false);
        model.addAttribute("page", new AuditPage(search, found.entries().stream().map(EntryRow::of).toList(),
                entries.since().map(Times::day).orElse(""),
                verifications.newest().stream().findFirst().orElse(null),
                found.next() == null ? "" : search.next(found.next().text()),
                found.stopped() ? Times.time(found.next().at()) : ""));
        return "audit/list";
    }

    @Does("看一条审计记录")
    @GetMapping("/audit/{number}")
    @Transactional(readOnly = true)
    public String entry(@PathVariable String number, Model model) {
        Entries.Between between = Optional.of(number).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong)
                .flatMap(entries::find).orElseThrow(NotFound::new);
        model.addAttribute("page", new EntryView(EntryRow.of(between.entry()), between.entry().at().toString(), between));
        return "audit/entry";
    }

    @Does("导出审计记录（Excel）")
    @GetMapping("/audit/entries.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) {
        Download.excel(asked(request), name(), response);
    }

    @Does("导出审计记录（CSV）")
    @GetMapping("/audit/entries.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) {
        Download.csv(asked(request), name(), response);
    }

    /** What was asked for, recorded before the first byte leaves. */
    private Listing asked(HttpServletRequest request) {
        EntrySearch search = EntrySearch.of(Form.submitted(request.getParameterMap()));
        if (!search.form().isGood()) {
            throw new NotFound();
        }
        audit.record(AuditKind.EXPORT, "审计记录，" + search.inWords());
        return new Listing("审计记录", COLUMNS, row -> {
            long given = entries.each(search.filter(), entry -> row.accept(cells(EntryRow.of(entry), entry.previous(), entry.digest())));
            return given < Entries.MOST_EXPORTED
                    ? "共 " + given + " 条，" + search.inWords() + "。"
                    : "只导出了最近的 " + given + " 条，还有更早的；请按日期分次导出。";
        });
    }

    private static List<String> cells(EntryRow row, String previous, String digest) {
        return List.of(String.valueOf(row.number()), row.at(), row.kindLabel(), row.who(), row.role(), row.does(), row.target(),
                row.detail(), row.address(), previous, digest);
    }

    private String name() {
        return "审计记录 " + LocalDate.now(clock);
    }
}
