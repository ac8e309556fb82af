package org.daiban.person.web;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.person.PhoneCodes;
import org.daiban.person.Proof;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.daiban.web.Pace;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entry by a code sent to a phone. */
@Controller
@Open
class PhonePages {

    private final PhoneCodes codes;
    private final Entering entering;

    /** Of one address: a whole office may share one, a sender of nuisance texts must not get far. */
    private final Pace texts = new Pace(40, 60, Duration.ofHours(1), TimeMeter.SYSTEM_NANOTIME);
    private final Pace tries = new Pace(40, 20, Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME);

    PhonePages(PhoneCodes codes, Entering entering) {
        this.codes = codes;
        this.entering = entering;
    }

    @GetMapping("/sign-in/phone")
    @Does("用手机登录")
    String phone(@RequestParam(defaultValue = "") String to, Model model) {
        return show(Form.empty(), to, model);
    }

    @PostMapping("/sign-in/phone")
    @Does("获取手机验证码")
    String send(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String to = form.value("to");
        form.refuse(codes.refusals(form.value("phone")));
        if (form.isGood()) {
            Outcome<UUID> sent = unlessTooMany(texts, request, () -> codes.send(form.value("phone"), form.key()));
            form.refuse(sent.refusals());
            if (sent instanceof Outcome.Done<UUID> done) {
                return "redirect:/sign-in/phone/" + done.value()
                        + (Entering.isOwnPath(to) ? "?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8) : "");
            }
        }
        response.setStatus(422);
        return show(form, to, model);
    }

    @GetMapping("/sign-in/phone/{id}")
    @Does("填手机验证码")
    @Transactional(readOnly = true)
    public String code(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, Model model) {
        return show(id, Form.empty(), to, model);
    }

    @PostMapping("/sign-in/phone/{id}")
    @Does("手机验证码登录")
    String enter(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String code = form.required("code", "验证码", 20);
        if (form.isGood()) {
            Outcome<Proof> proof = unlessTooMany(tries, request, () -> codes.prove(id, code));
            if (proof instanceof Outcome.Done<Proof> done) {
                return entering.enter(done.value(), "手机验证码", form.value("to"), request, response);
            }
            form.refuse(proof.refusals());
        }
        response.setStatus(422);
        return show(id, form, form.value("to"), model);
    }

    private static <T> Outcome<T> unlessTooMany(Pace pace, HttpServletRequest request, java.util.function.Supplier<Outcome<T>> work) {
        long seconds = pace.secondsToWait(request.getRemoteAddr());
        return seconds == 0 ? work.get() : Outcome.refused(List.of(new Refusal("R00-47",
                "从您的网络来的请求太多，请 " + seconds + " 秒以后再试。", "产品口径")));
    }

    private String show(Form form, String to, Model model) {
        model.addAttribute("page", new PhonePage(form, to, codes.isOpen()));
        return "person/phone";
    }

    private String show(UUID id, Form form, String to, Model model) {
        String phone = codes.sentTo(id).orElseThrow(NotFound::new);
        model.addAttribute("page", new CodePage(id, phone, form, to));
        return "person/code";
    }
}
