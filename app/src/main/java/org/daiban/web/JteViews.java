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
import org.daiban.sql.Jurisdiction;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
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

    /** Where the way to an identity service begins; it has one address, whatever jurisdiction it was asked from. */
    private static final String OF_ALL_JURISDICTIONS = "/oauth2/";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final SignIn signIn;
    private final Sites sites;

    JteViews(SignIn signIn, Sites sites) {
        this.signIn = signIn;
        this.sites = sites;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            String path = name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length());
            RedirectView redirect = new RedirectView(path, !path.startsWith(OF_ALL_JURISDICTIONS));
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
        Site site = sites.of(Jurisdiction.current());
        String base = RequestPlace.baseOf(request);
        return new Frame(
                request.getRequestURI().substring(request.getContextPath().length()),
                request.getQueryString() == null ? "" : request.getQueryString(),
                site,
                base == null ? site.base() : base,
                SignIn.current().orElse(null),
                csrf == null ? "" : csrf.getToken(),
                signIn.isDemo(),
                HttpMethod.GET.matches(request.getMethod()),
                Display.of(request),
                (String) model.get("notice"));
    }
}
