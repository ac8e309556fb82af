package org.daiban.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.daiban.identity.SignIn;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Turns a view name into its precompiled template: {@code "project/register"} is {@code project/register.jte}. */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final SignIn signIn;

    JteViews(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            RedirectView redirect = new RedirectView(
                    name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()), true);
            redirect.setExposeModelAttributes(false);
            redirect.setExpandUriTemplateVariables(false);
            redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
            return redirect;
        }
        if (name.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX)) {
            return null;
        }
        return new JteView(name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class JteView extends AbstractView {

        private final String template;

        JteView(String template) {
            this.template = template;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Map<String, Object> parameters = new HashMap<>(model);
            parameters.put("frame", frame(model, request));
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }

    private Frame frame(Map<String, Object> model, HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                request.getRequestURI(),
                SignIn.current().orElse(null),
                csrf == null ? "" : csrf.getToken(),
                signIn.isDemo(),
                (String) model.get("notice"));
    }
}
