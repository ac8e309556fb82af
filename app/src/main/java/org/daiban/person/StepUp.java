package org.daiban.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.springframework.stereotype.Component;

/**
 * 实名核验: acts of an owner with legal effect need a person known for sure. One who came in by phone is led to an identity
 * service and comes back to the form as it was filled in.
 */
@Component
public class StepUp {

    private static final String CODE = "R00-50";
    private static final String ATTRIBUTE = StepUp.class.getName();

    private final IdentityServices services;

    StepUp(IdentityServices services) {
        this.services = services;
    }

    /** Why a person not known for sure may not do it; empty for everybody else. @param act 撤销委托 */
    public static Optional<Refusal> refusal(Actor actor, String act) {
        return actor.is(Role.OWNER) && !actor.isTrusted()
                ? Optional.of(new Refusal(CODE, act + "是代表项目单位的行为，须由经过实名核验的经办人办理；您现在是用手机验证码登录的。"
                        + "请先用统一身份认证核验，或者到代办专窗办理。", "产品口径"))
                : Optional.empty();
    }

    /** Whether a step up is all that stands against an act, and possible here. */
    public boolean helps(List<Refusal> refusals) {
        return !services.all().isEmpty() && refusals.size() == 1 && refusals.get(0).code().equals(CODE);
    }

    /** Keeps what was filled in and answers where the person goes from here. @param back the path of the page with the form */
    public String begin(HttpServletRequest request, String back, Form form) {
        request.getSession().setAttribute(ATTRIBUTE, new Kept(back, new LinkedHashMap<>(form.submitted())));
        return "redirect:/my/step-up";
    }

    /** Where the person was led away from. */
    public static Optional<String> back(HttpServletRequest request) {
        return kept(request).map(Kept::back);
    }

    /** What was filled in on this page before the step up; a second look finds nothing. */
    public static Optional<Form> resumed(HttpServletRequest request, String path) {
        Optional<Kept> kept = kept(request).filter(found -> found.back().equals(path));
        kept.ifPresent(found -> request.getSession().removeAttribute(ATTRIBUTE));
        return kept.map(found -> Form.submitted(found.fields()));
    }

    private static Optional<Kept> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Kept) session.getAttribute(ATTRIBUTE));
    }

    private record Kept(String back, Map<String, String[]> fields) implements Serializable {
    }
}
