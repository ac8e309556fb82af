package org.daiban.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daiban.audit.Seal;
import org.daiban.audit.Verifications;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 核验: whether anything in the record was changed, removed or put in; and every time somebody made sure. */
@Controller
@Allow(Role.AUDIT)
class VerificationPages {

    private final Verifications verifications;

    VerificationPages(Verifications verifications) {
        this.verifications = verifications;
    }

    @Does("看核验经过")
    @GetMapping("/audit/verify")
    @Transactional(readOnly = true)
    public String page(Model model) {
        return show(Form.empty(), model);
    }

    @Does("核验审计记录")
    @PostMapping("/audit/verify")
    String verify(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        Optional<Seal> kept = kept(form);
        if (form.isGood()) {
            UUID done = verifications.verify(SignIn.current().orElseThrow(), kept, form.key()).orThrow();
            return "redirect:/audit/verify/" + done;
        }
        response.setStatus(422);
        return show(form, model);
    }

    @Does("看核验结果")
    @GetMapping("/audit/verify/{id}")
    @Transactional(readOnly = true)
    public String result(@PathVariable UUID id, Model model) {
        model.addAttribute("page", verifications.find(id).orElseThrow(NotFound::new));
        return "audit/verification";
    }

    /** A seal copied from paper: both parts or none (R00-71). */
    private static Optional<Seal> kept(Form form) {
        String number = form.value("keptNumber");
        String digest = form.value("keptHead").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (number.isEmpty() && digest.isEmpty()) {
            return Optional.empty();
        }
        if (!number.matches("[1-9]\\d{0,17}")) {
            form.problem("keptNumber", "存档编号应为存档单上的末条编号，是一个正整数。");
        }
        if (!digest.matches("[0-9a-f]{64}")) {
            form.problem("keptHead", "存档摘要应为 64 位，由 0—9 和 a—f 组成，现在是 " + digest.length() + " 位；请对照存档单逐组核对。");
        }
        return form.isGood() ? Optional.of(new Seal(Long.parseLong(number), digest, "存档单上")) : Optional.empty();
    }

    private String show(Form form, Model model) {
        model.addAttribute("page", new VerificationPage(form, verifications.newest()));
        return "audit/verify";
    }
}
