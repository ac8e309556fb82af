package org.daiban.credential.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.credential.AccountAdministration;
import org.daiban.credential.AccountStanding;
import org.daiban.identity.AccountEvent;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.identity.UnitNames;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: what the system administrator and the security administrator may do to it. */
@Controller
class AccountPages {

    private static final String NO_ROLE = "NONE";
    private static final int LONGEST_REASON = 200;

    private final AccountAdministration administration;
    private final Accounts accounts;
    private final UnitNames units;
    private final AccountWords words;
    private final Clock clock;

    AccountPages(AccountAdministration administration, Accounts accounts, UnitNames units, AccountWords words, Clock clock) {
        this.administration = administration;
        this.accounts = accounts;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @Does("查看一个账户")
    @Allow({Role.SYSTEM, Role.SECURITY})
    @GetMapping("/accounts/{id}")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        return show(id, Form.empty(), "", model);
    }

    @Does("停用账户")
    @Allow(Role.SYSTEM)
    @PostMapping("/accounts/{id}/closing")
    String close(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String reason = form.required("reason", "停用原因", LONGEST_REASON);
        Outcome<UUID> outcome = form.isGood() ? administration.close(actor(), id, reason, form.key()) : null;
        return answer(id, form, outcome, "closing", "账户已停用，正在用的登录都已退出。", response, redirect, model);
    }

    @Does("授予或收回角色")
    @Allow(Role.SECURITY)
    @PostMapping("/accounts/{id}/role")
    String grant(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        Optional<Role> role = form.value("role").equals(NO_ROLE) ? Optional.empty() : Optional.ofNullable(form.choice("role", "角色", Role.class));
        String reason = form.required("reason", "原因", LONGEST_REASON);
        Outcome<UUID> outcome = form.isGood() ? administration.grant(actor(), id, role, reason, form.key()) : null;
        return answer(id, form, outcome, "role", "角色已更新。", response, redirect, model);
    }

    @Does("解锁账户")
    @Allow(Role.SECURITY)
    @PostMapping("/accounts/{id}/unlocking")
    String unlock(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String reason = form.required("reason", "解锁原因", LONGEST_REASON);
        Outcome<UUID> outcome = form.isGood() ? administration.unlock(actor(), id, reason, form.key()) : null;
        return answer(id, form, outcome, "unlocking", "已解锁。", response, redirect, model);
    }

    /** Answers with the page itself: what is told once is kept nowhere to be fetched after a redirect. */
    @Does("发放一次性码")
    @Allow(Role.SECURITY)
    @PostMapping("/accounts/{id}/code")
    String issue(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String reason = form.required("reason", "发放原因", LONGEST_REASON);
        Outcome<Optional<String>> outcome = form.isGood()
                ? administration.issueCode(actor(), id, form.has("withFactor", "yes"), reason, form.key()) : null;
        if (outcome instanceof Outcome.Done<Optional<String>> done) {
            AccountStanding standing = administration.standing(id).orElseThrow(NotFound::new);
            model.addAttribute("page", new IssuedPage(id.toString(), standing.person().userName(), standing.person().name(),
                    done.value().orElse(""), words.minute(clock.instant().plus(OneTimeCodes.VALID))));
            return "credential/issued";
        }
        return answer(id, form, outcome, "code", "", response, redirect, model);
    }

    /** @param outcome null where the form itself was not good */
    private String answer(UUID id, Form form, Outcome<?> outcome, String act, String notice, HttpServletResponse response,
                          RedirectAttributes redirect, Model model) {
        if (outcome != null && outcome.isDone()) {
            redirect.addFlashAttribute("notice", notice);
            return "redirect:/accounts/" + id;
        }
        if (outcome != null) {
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(id, form, act, model);
    }

    private String show(UUID id, Form form, String did, Model model) {
        AccountStanding standing = administration.standing(id).orElseThrow(NotFound::new);
        Actor actor = actor();
        var person = standing.person();
        boolean own = person.account().equals(actor.account());
        String opened = words.minute(person.openedAt()) + (person.openedBy().isEmpty() ? "" : "，" + person.openedBy());
        String closed = person.closing().map(closing -> words.minute(closing.at()) + "，" + closing.by() + "：" + closing.reason()).orElse("");
        model.addAttribute("page", new AccountPage(form, did, id.toString(), person.userName(), person.name(),
                AccountWords.unit(standing, units.all()), AccountWords.role(standing), words.state(standing), opened, closed,
                person.isOpen(), own, standing.lockedUntil().isPresent(), person.demo(), person.role().isPresent(),
                actor.is(Role.SYSTEM), actor.is(Role.SECURITY), roles(), events(id)));
        return "credential/accountOf";
    }

    private List<AccountPage.Event> events(UUID id) {
        return accounts.events(id).stream().map(this::event).toList();
    }

    private AccountPage.Event event(AccountEvent event) {
        return new AccountPage.Event(words.minute(event.at()), event.by(), event.what(), event.reason());
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        EnumSet.complementOf(EnumSet.of(Role.OWNER)).forEach(role -> roles.put(role.name(), role.label()));
        roles.put(NO_ROLE, "收回角色，什么也打不开");
        return roles;
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
