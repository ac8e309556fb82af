package org.daiban.credential.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.daiban.credential.PolicyVersion;
import org.daiban.credential.SignInPolicies;
import org.daiban.credential.SignInPolicy;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of signing in, set by the security administrator. */
@Controller
@Allow(Role.SECURITY)
class PolicyPages {

    private final SignInPolicies policies;
    private final AccountWords words;

    PolicyPages(SignInPolicies policies, AccountWords words) {
        this.policies = policies;
        this.words = words;
    }

    @Does("查看登录规则")
    @GetMapping("/accounts/policy")
    @Transactional(readOnly = true)
    public String page(Model model) {
        return show(Form.of(typed(policies.current())), model);
    }

    @Does("设置登录规则")
    @PostMapping("/accounts/policy")
    String set(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        Integer shortest = form.whole("shortest", "口令最短位数", 8, 64);
        Integer expires = form.whole("expiresAfterDays", "口令有效天数", 0, 3650);
        Integer remembered = form.whole("remembered", "不能重复的口令个数", 0, 24);
        Integer failures = form.whole("failuresBeforeLock", "锁定前允许输错的次数", 3, 10);
        Integer lock = form.whole("lockMinutes", "锁定分钟数", 1, 1440);
        Integer idle = form.whole("idleMinutes", "无操作自动退出的分钟数", 5, 480);
        Integer longest = form.whole("longestHours", "一次登录最长的小时数", 1, 24);
        Integer sessions = form.whole("sessionsAtOnce", "同时登录的处数", 1, 10);
        String reason = form.required("reason", "设置的理由", 200);
        if (form.isGood()) {
            Outcome<UUID> outcome = policies.set(SignIn.current().orElseThrow(),
                    new SignInPolicy(shortest, expires, remembered, failures, lock, idle, longest, sessions), reason, form.key());
            if (outcome.isDone()) {
                redirect.addFlashAttribute("notice", "登录规则已更新，对此后的登录生效。");
                return "redirect:/accounts/policy";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("page", new PolicyPage(form, policies.history().stream().map(this::setting).toList()));
        return "credential/policy";
    }

    private PolicyPage.Setting setting(PolicyVersion version) {
        SignInPolicy policy = version.policy();
        String what = "口令至少 " + policy.shortest() + " 位，" + (policy.expiresAfterDays() == 0 ? "不到期" : policy.expiresAfterDays() + " 天到期")
                + "，最近 " + policy.remembered() + " 个不重复；输错 " + policy.failuresBeforeLock() + " 次锁定 " + policy.lockMinutes()
                + " 分钟；" + policy.idleMinutes() + " 分钟无操作退出，最长 " + policy.longestHours() + " 小时，同时 " + policy.sessionsAtOnce() + " 处";
        return new PolicyPage.Setting(words.minute(version.at()), version.by(), what, version.reason());
    }

    private static Map<String, String> typed(SignInPolicy policy) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("shortest", String.valueOf(policy.shortest()));
        typed.put("expiresAfterDays", String.valueOf(policy.expiresAfterDays()));
        typed.put("remembered", String.valueOf(policy.remembered()));
        typed.put("failuresBeforeLock", String.valueOf(policy.failuresBeforeLock()));
        typed.put("lockMinutes", String.valueOf(policy.lockMinutes()));
        typed.put("idleMinutes", String.valueOf(policy.idleMinutes()));
        typed.put("longestHours", String.valueOf(policy.longestHours()));
        typed.put("sessionsAtOnce", String.valueOf(policy.sessionsAtOnce()));
        return typed;
    }
}
