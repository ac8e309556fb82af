package org.daiban.credential.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.credential.Enrolment;
import org.daiban.credential.HalfWay;
import org.daiban.credential.SignInPolicies;
import org.daiban.credential.StaffSignIn;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Form;
import org.daiban.web.QrPicture;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps between the right password and being signed in. Who is at another step is sent there. */
@Controller
@Open
class StepPages {

    private final StaffSignIn staff;
    private final SignInPolicies policies;
    private final Clock clock;

    StepPages(StaffSignIn staff, SignInPolicies policies, Clock clock) {
        this.staff = staff;
        this.policies = policies;
        this.clock = clock;
    }

    @Does("打开动态验证码页")
    @GetMapping("/sign-in/code")
    String code(HttpServletRequest request, Model model) {
        Optional<HalfWay> half = at(HalfWay.Step.CODE, request);
        return half.isEmpty() ? elsewhere(request) : show("code", Form.empty(), half.get(), model);
    }

    @Does("核对动态验证码")
    @PostMapping("/sign-in/code")
    String checkCode(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<HalfWay> half = at(HalfWay.Step.CODE, request);
        if (half.isEmpty()) {
            return elsewhere(request);
        }
        Form form = Form.submitted(request.getParameterMap());
        String code = form.required("code", "动态验证码", 40);
        if (form.isGood()) {
            Outcome<HalfWay> outcome = staff.code(half.get(), code, request, response);
            if (outcome instanceof Outcome.Done<HalfWay> done) {
                return onward(done.value());
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show("code", form, half.get(), model);
    }

    @Does("打开设置口令页")
    @GetMapping("/sign-in/password")
    String password(HttpServletRequest request, Model model) {
        Optional<HalfWay> half = at(HalfWay.Step.PASSWORD, request);
        return half.isEmpty() ? elsewhere(request) : show("newPassword", Form.empty(), half.get(), model);
    }

    @Does("登录时设置口令")
    @PostMapping("/sign-in/password")
    String setPassword(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<HalfWay> half = at(HalfWay.Step.PASSWORD, request);
        if (half.isEmpty()) {
            return elsewhere(request);
        }
        Form form = Form.submitted(request.getParameterMap());
        String password = NewPassword.read(form);
        if (form.isGood()) {
            Outcome<HalfWay> outcome = staff.password(half.get(), password, request, response);
            if (outcome instanceof Outcome.Done<HalfWay> done) {
                return onward(done.value());
            }
            NewPassword.refuse(form, outcome.refusals());
        }
        response.setStatus(422);
        return show("newPassword", form, half.get(), model);
    }

    @Does("打开绑定动态验证码页")
    @GetMapping("/sign-in/second-factor")
    String factor(HttpServletRequest request, Model model) {
        Optional<HalfWay> half = at(HalfWay.Step.ENROL, request);
        return half.isEmpty() ? elsewhere(request) : showEnrolment(Form.empty(), half.get(), model);
    }

    /** Answers with the page itself: what is told once is kept nowhere to be fetched after a redirect. */
    @Does("绑定动态验证码")
    @PostMapping("/sign-in/second-factor")
    String enrol(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<HalfWay> half = at(HalfWay.Step.ENROL, request);
        if (half.isEmpty()) {
            return elsewhere(request);
        }
        Form form = Form.submitted(request.getParameterMap());
        String code = form.required("code", "动态验证码", 40);
        if (form.isGood()) {
            Outcome<List<String>> outcome = staff.enrol(half.get(), code, request, response);
            if (outcome instanceof Outcome.Done<List<String>> done) {
                model.addAttribute("page", new CodesPage(half.get().userName(), done.value(), LocalDate.now(clock).toString(), half.get().to()));
                return "credential/recoveryCodes";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return showEnrolment(form, half.get(), model);
    }

    private Optional<HalfWay> at(HalfWay.Step step, HttpServletRequest request) {
        return staff.halfWay(request).filter(half -> half.step() == step);
    }

    /** A step left behind, or not reached, leads to the present one; who is signed in already, home. */
    private String elsewhere(HttpServletRequest request) {
        return staff.halfWay(request).map(StepPages::onward)
                .orElse(SignIn.current().isPresent() ? "redirect:/home" : "redirect:/sign-in");
    }

    private static String onward(HalfWay half) {
        return "redirect:" + (half.step() == HalfWay.Step.ENTERED ? half.to() : half.step().path());
    }

    private String show(String template, Form form, HalfWay half, Model model) {
        model.addAttribute("page", new StepPage(form, half, Jurisdiction.within(half.jurisdiction(), policies::current)));
        return "credential/" + template;
    }

    private String showEnrolment(Form form, HalfWay half, Model model) {
        Enrolment enrolment = staff.enrolment(half);
        model.addAttribute("page", new EnrolmentPage(form, half.userName(), enrolment.typed(), QrPicture.of(enrolment.address()),
                "/sign-in/second-factor"));
        return "credential/enrolment";
    }
}
