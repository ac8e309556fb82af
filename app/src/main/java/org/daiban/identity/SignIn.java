package org.daiban.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, and how one comes to be: made sure of by another module, or in the demo profile by choosing a demo account. */
@Component
public class SignIn {

    private final Accounts accounts;
    private final SecurityContextRepository sessions;
    private final boolean demo;

    SignIn(Accounts accounts, SecurityContextRepository sessions, Environment environment) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The person of the present request, if one is signed in. */
    public static Optional<Actor> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    /** Does work in the name of a person outside any request: seeds and timers. */
    public static void as(Actor actor, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(contextOf(actor));
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public boolean isDemo() {
        return demo;
    }

    /** Signs in by choosing a demo account; empty outside the demo profile or when the account is none. */
    public Optional<Actor> asDemo(String userName, HttpServletRequest request, HttpServletResponse response) {
        if (!demo) {
            return Optional.empty();
        }
        return accounts.byUserName(userName)
                .filter(Person::demo)
                .flatMap(Person::actor)
                .map(actor -> enter(actor, request, response));
    }

    /** Signs in whom another way of entry has proved: a phone code, an identity service. Also changes for whom one stands. */
    public Actor enter(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = contextOf(actor);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return actor;
    }

    private static SecurityContext contextOf(Actor actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                actor, null, List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().name()))));
        return context;
    }
}
