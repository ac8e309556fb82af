package org.daiban.credential.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.credential.Enrolment;
import org.daiban.credential.OpenSession;
import org.daiban.credential.OwnAccount;
import org.daiban.credential.SessionEnd;
import org.daiban.credential.Sessions;
import org.daiban.credential.SignInPolicies;
import org.daiban.credential.SignInPolicy;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Person;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.QrPicture;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody may see and do about their own account. */
@Controller
@Allow(value = {Role.OWNER, Role.OFFICER, Role.UNIT, Role.BUREAU, Role.SYSTEM, Role.SECURITY, Role.AUDIT}, ownAccount = true)
class OwnAccountPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final String EVERYWHERE = "everywhere";

    private final OwnAccount own;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInPolicies policies;
    private final Audit audit;
    private final Clock clock;

    OwnAccountPages(OwnAccount own, Accounts accounts, Sessions sessions, SignInPolicies policies, Audit audit, Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.sessions = sessions;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("查看本人账户")
    @GetMapping("/account")
    @Transactional(readOnly = true)
    public String page(HttpServletRequest request, Model model) {
        return show(Form.empty(), request, model);
    }

    @Does("退出本人在别处的登录")
    @PostMapping("/account/sessions")
    String endSessions(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String which = form.required("session", "要退出的登录", 40);
        Actor actor = actor();
        int ended = !form.isGood() ? 0 : which.equals(EVERYWHERE) ? sessions.endOthers(actor.account(), request, SessionEnd.OWN_WISH)
                : sessions.end(actor.account(), which, SessionEnd.OWN_WISH) ? 1 : 0;
        if (form.isGood() && (ended > 0 || which.equals(EVERYWHERE))) {
            audit.record(AuditKind.SIGN_IN, "退出本人在别处的登录 " + ended + " 处");
            redirect.addFlashAttribute("notice", ended == 0 ? "没有别处的登录。" : "已退出 " + ended + " 处登录，那里的下一次操作会被送回登录页。");
            return "redirect:/account";
        }
        form.problem("session", "这一处已经退出，下面是现在的登录。");
        response.setStatus(422);
        return show(form, request, model);
    }

    @Does("打开修改口令页")
    @GetMapping("/account/password")
    @Transactional(readOnly = true)
    public String password(Model model) {
        requireOwnPassword();
        return showPassword(Form.empty(), model);
    }

    @Does("修改口令")
    @PostMapping("/account/password")
    String changePassword(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        requireOwnPassword();
        Form form = Form.submitted(request.getParameterMap());
        String current = form.required("current", "现在的口令", 128);
        String fresh = NewPassword.read(form);
        if (form.isGood()) {
            Outcome<UUID> outcome = own.changePassword(actor(), current, fresh, form.key(), request);
            if (outcome.isDone()) {
                redirect.addFlashAttribute("notice", "口令已修改，别处的登录都已退出。");
                return "redirect:/account";
            }
            NewPassword.refuse(form, outcome.refusals());
        }
        response.setStatus(422);
        return showPassword(form, model);
    }

    @Does("打开换绑动态验证码页")
    @GetMapping("/account/second-factor")
    @Transactional(readOnly = true)
    public String factor(Model model) {
        requireOwnPassword();
        return showConfirming(Form.empty(), "换绑动态验证码", "/account/second-factor", "下一步", model);
    }

    @Does("换绑动态验证码")
    @PostMapping("/account/second-factor")
    String offer(HttpServletRequest request, HttpServletResponse response, Model model) {
        requireOwnPassword();
        Form form = Form.submitted(request.getParameterMap());
        String current = form.required("current", "现在的口令", 128);
        if (form.isGood()) {
            Outcome<UUID> outcome = own.offer(actor(), current, form.key());
            if (outcome.isDone()) {
                return "redirect:/account/second-factor/confirmation";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return showConfirming(form, "换绑动态验证码", "/account/second-factor", "下一步", model);
    }

    @Does("打开确认新绑定页")
    @GetMapping("/account/second-factor/confirmation")
    @Transactional(readOnly = true)
    public String offered(Model model) {
        requireOwnPassword();
        return showOffered(Form.empty(), model);
    }

    /** Answers with the page itself: what is told once is kept nowhere to be fetched after a redirect. */
    @Does("确认新绑定的动态验证码")
    @PostMapping("/account/second-factor/confirmation")
    String confirm(HttpServletRequest request, HttpServletResponse response, Model model) {
        requireOwnPassword();
        Form form = Form.submitted(request.getParameterMap());
        String code = form.required("code", "动态验证码", 40);
        if (form.isGood()) {
            Outcome<List<String>> outcome = own.confirm(actor(), code, form.key());
            if (outcome instanceof Outcome.Done<List<String>> done) {
                return showCodes(done.value(), model);
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return showOffered(form, model);
    }

    @Does("打开恢复码页")
    @GetMapping("/account/recovery-codes")
    @Transactional(readOnly = true)
    public String recoveryCodes(Model model) {
        requireOwnPassword();
        return showConfirming(Form.empty(), "重新生成恢复码", "/account/recovery-codes", "生成，原来的作废", model);
    }

    @Does("重新生成恢复码")
    @PostMapping("/account/recovery-codes")
    String makeRecoveryCodes(HttpServletRequest request, HttpServletResponse response, Model model) {
        requireOwnPassword();
        Form form = Form.submitted(request.getParameterMap());
        String current = form.required("current", "现在的口令", 128);
        if (form.isGood()) {
            Outcome<List<String>> outcome = own.makeRecoveryCodes(actor(), current, form.key());
            if (outcome instanceof Outcome.Done<List<String>> done) {
                return showCodes(done.value(), model);
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return showConfirming(form, "重新生成恢复码", "/account/recovery-codes", "生成，原来的作废", model);
    }

    private String show(Form form, HttpServletRequest request, Model model) {
        Actor actor = actor();
        OwnAccount.Standing standing = own.standing(actor.account());
        SignInPolicy policy = policies.current();
        model.addAttribute("page", new OwnAccountPage(form, accounts.find(actor.account()).map(Person::userName).orElse(""),
                standing.passwordSetAt().isPresent(), standing.passwordSetAt().map(at -> passwordOn(at, policy)).orElse(""),
                standing.enrolledAt().map(this::minute).orElse(""), standing.recoveryCodesLeft(),
                sessions.of(actor.account(), request).stream().map(this::place).toList()));
        return "credential/account";
    }

    private String showPassword(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("policy", policies.current());
        return "credential/changePassword";
    }

    private String showConfirming(Form form, String title, String action, String button, Model model) {
        model.addAttribute("page", new ConfirmingPage(form, title, action, button));
        return "credential/confirming";
    }

    private String showOffered(Form form, Model model) {
        Optional<Enrolment> enrolment = own.offered(actor());
        if (enrolment.isEmpty()) {
            return "redirect:/account/second-factor";
        }
        model.addAttribute("page", new EnrolmentPage(form, userName(), enrolment.get().typed(), QrPicture.of(enrolment.get().address()),
                "/account/second-factor/confirmation"));
        return "credential/enrolment";
    }

    private String showCodes(List<String> codes, Model model) {
        model.addAttribute("page", new CodesPage(userName(), codes, LocalDate.now(clock).toString(), "/account"));
        return "credential/recoveryCodes";
    }

    private OwnAccountPage.Place place(OpenSession session) {
        return new OwnAccountPage.Place(session.id(), session.device(), session.address(), minute(session.since()),
                minute(session.lastUsed()), session.present());
    }

    private String passwordOn(Instant at, SignInPolicy policy) {
        String set = DAY.format(at.atZone(clock.getZone())) + " 设置";
        return policy.expiresAfterDays() == 0 ? set
                : set + "，" + DAY.format(at.plus(Duration.ofDays(policy.expiresAfterDays())).atZone(clock.getZone())) + " 到期";
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    private void requireOwnPassword() {
        if (own.standing(actor().account()).passwordSetAt().isEmpty()) {
            throw new NotFound();
        }
    }

    private String userName() {
        return accounts.find(actor().account()).map(Person::userName).orElse("");
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
