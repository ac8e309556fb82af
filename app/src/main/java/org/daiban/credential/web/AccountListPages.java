package org.daiban.credential.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.credential.AccountAdministration;
import org.daiban.credential.AccountStanding;
import org.daiban.identity.Accounts;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.identity.UnitNames;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of accounts, and opening one. */
@Controller
class AccountListPages {

    private final AccountAdministration administration;
    private final UnitNames units;
    private final AccountWords words;

    AccountListPages(AccountAdministration administration, UnitNames units, AccountWords words) {
        this.administration = administration;
        this.units = units;
        this.words = words;
    }

    @Does("查看账户")
    @Allow({Role.SYSTEM, Role.SECURITY})
    @GetMapping("/accounts")
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
                @RequestParam(defaultValue = "") String closed, Model model) {
        boolean withClosed = closed.equals("yes");
        List<AccountStanding> found = administration.list(q, after, withClosed);
        List<AccountStanding> shown = found.subList(0, Math.min(found.size(), Accounts.PAGE));
        Map<UUID, String> names = units.all();
        String next = found.size() > Accounts.PAGE ? shown.get(shown.size() - 1).person().userName() : "";
        boolean mayOpen = SignIn.current().orElseThrow().is(Role.SYSTEM);
        model.addAttribute("page", new AccountsPage(q.strip(), withClosed, mayOpen, shown.stream().map(one -> row(one, names)).toList(), next));
        return "credential/accounts";
    }

    @Does("打开开户页")
    @Allow(Role.SYSTEM)
    @GetMapping("/accounts/new")
    @Transactional(readOnly = true)
    public String form(Model model) {
        return show(Form.empty(), model);
    }

    @Does("开户")
    @Allow(Role.SYSTEM)
    @PostMapping("/accounts/new")
    String open(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String name = form.required("name", "姓名", 40);
        String userName = form.required("userName", "用户名", 40);
        UUID unit = form.value("unit").isEmpty() ? null : form.id("unit", "单位");
        if (unit != null && !units.all().containsKey(unit)) {
            form.problem("unit", "没有这个单位，请重新选择。");
        }
        if (form.isGood()) {
            Outcome<UUID> outcome = administration.open(SignIn.current().orElseThrow(), userName, name, unit, form.key());
            if (outcome instanceof Outcome.Done<UUID> done) {
                redirect.addFlashAttribute("notice", "账户已开，还什么也打不开：请安全管理员授予角色、发一次性码。");
                return "redirect:/accounts/" + done.value();
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        Map<String, String> options = new LinkedHashMap<>();
        units.all().forEach((id, name) -> options.put(id.toString(), name));
        model.addAttribute("page", new OpeningPage(form, options));
        return "credential/opening";
    }

    private AccountsPage.Row row(AccountStanding standing, Map<UUID, String> names) {
        return new AccountsPage.Row(standing.person().account().toString(), standing.person().userName(), standing.person().name(),
                AccountWords.unit(standing, names), AccountWords.role(standing), words.state(standing), words.isOrdinary(standing));
    }
}
