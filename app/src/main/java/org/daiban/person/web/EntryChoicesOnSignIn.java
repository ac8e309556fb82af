package org.daiban.person.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daiban.person.IdentityServices;
import org.daiban.person.PhoneCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the sign-in page the owners' ways, which the module of that page need not know. */
@Component
class EntryChoicesOnSignIn implements HandlerInterceptor, WebMvcConfigurer {

    private final IdentityServices services;
    private final PhoneCodes codes;

    EntryChoicesOnSignIn(IdentityServices services, PhoneCodes codes) {
        this.services = services;
        this.codes = codes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sign-in", "/sign-in/demo");
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if (answer != null && answer.getViewName() != null && !answer.getViewName().startsWith("redirect:")) {
            String to = request.getParameter("to");
            answer.addObject("entry", new EntryChoices(services.all(), codes.isOpen(), to == null ? "" : to));
        }
    }
}
