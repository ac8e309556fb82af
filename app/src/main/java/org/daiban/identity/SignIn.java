package org.daiban.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, and how one comes to be: by password, or in the demo profile by choosing a demo account. */
@Component
public class SignIn {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SecurityContextRepository sessions;
    private final boolean demo;
    private final String unknownUserHash;

    SignIn(Accounts accounts, PasswordEncoder passwords, SecurityContextRepository sessions, Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.unknownUserHash = passwords.encode(UUID.randomUUID().toString());
    }

    /** The person of the present request, if one is signed in. */
    public static Optional<Actor> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    public boolean isDemo() {
        return demo;
    }

    /** Signs in by choosing a demo account; empty outside the demo profile or when the account is none. */
    public Optional<Actor> asDemo(String userName, HttpServletRequest request, HttpServletResponse response) {
        if (!demo) {
            return Optional.empty();
        }
        return accounts.credentials(userName)
                .filter(Accounts.Credentials::demo)
                .map(found -> enter(found.actor(), request, response));
    }

    /** Signs in by password; takes as long for an unknown user as for a wrong password. */
    public Optional<Actor> byPassword(
            String userName, String password, HttpServletRequest request, HttpServletResponse response) {
        Optional<Accounts.Credentials> found = accounts.credentials(userName).filter(account -> !account.demo());
        boolean matches = passwords.matches(
                password, found.map(Accounts.Credentials::password).orElse(unknownUserHash));
        return found.filter(account -> matches).map(account -> enter(account.actor(), request, response));
    }

    private Actor enter(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                actor, null, List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().name()))));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return actor;
    }
}
