package org.daiban.credential;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.AccountChanged;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Where each account is signed in. A session that is ended from elsewhere loses its person at once and keeps the reason,
 * which its browser is told at its next request; what the rules say of idleness and length is set when it begins.
 */
@Component
public class Sessions {

    static final String ENDED = SessionEnd.class.getName();

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";
    private static final int ID_LENGTH = 24;

    private final Stored<?> stored;
    private final SignInPolicies policies;
    private final SignIn signIn;
    private final Clock clock;

    Sessions(FindByIndexNameSessionRepository<?> repository, SignInPolicies policies, SignIn signIn, Clock clock) {
        this.stored = new Stored<>(repository);
        this.policies = policies;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * Signs a person in whom the caller has made sure of: in a new session, under the rules of the jurisdiction at work,
     * which may end the oldest session of the account.
     */
    public Actor begin(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        SignInPolicy policy = policies.current();
        makeRoom(actor.account(), policy.sessionsAtOnce());
        signIn.enter(actor, request, response);
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) policy.idle().toSeconds());
        session.setAttribute(SignedIn.ATTRIBUTE, signedIn(request, clock.instant().plus(policy.longest())));
        return actor;
    }

    /** Notes where a demo person entered; the rules of the session do not hold for them. */
    public void note(HttpServletRequest request) {
        request.getSession().setAttribute(SignedIn.ATTRIBUTE, signedIn(request, Instant.MAX));
    }

    /** Where the account is signed in, the last used first. */
    public List<OpenSession> of(UUID account, HttpServletRequest request) {
        String present = request.getSession().getId();
        return stored.of(account).stream()
                .map(session -> open(session, present))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Ends one of the account's sessions, by the id that names it; whether there was such a one. */
    public boolean end(UUID account, String id, SessionEnd why) {
        return stored.end(account, session -> shown(session.getId()).equals(id), why) > 0;
    }

    /** Ends every session of the account but the present one; how many. */
    public int endOthers(UUID account, HttpServletRequest request, SessionEnd why) {
        String present = request.getSession().getId();
        return stored.end(account, session -> !session.getId().equals(present), why);
    }

    /** Ends every session of the account; how many. */
    public int endAll(UUID account, SessionEnd why) {
        return stored.end(account, session -> true, why);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void end(AccountChanged changed) {
        endAll(changed.account(), changed.kind() == AccountChanged.Kind.CLOSED ? SessionEnd.CLOSED : SessionEnd.ROLE);
    }

    /** The oldest go until one more fits. */
    private void makeRoom(UUID account, int most) {
        List<String> oldestFirst = stored.of(account).stream()
                .sorted(Comparator.comparing(Session::getCreationTime))
                .map(Session::getId)
                .toList();
        List<String> leaving = oldestFirst.subList(0, Math.max(0, oldestFirst.size() - most + 1));
        stored.end(account, session -> leaving.contains(session.getId()), SessionEnd.ELSEWHERE);
    }

    private SignedIn signedIn(HttpServletRequest request, Instant until) {
        return new SignedIn(clock.instant(), until, request.getRemoteAddr(), Device.named(request.getHeader("User-Agent")));
    }

    private static OpenSession open(Session session, String present) {
        SignedIn began = session.getAttribute(SignedIn.ATTRIBUTE);
        return new OpenSession(shown(session.getId()), began == null ? "不认识的设备" : began.device(), began == null ? "" : began.address(),
                began == null ? session.getCreationTime() : began.at(), session.getLastAccessedTime(), session.getId().equals(present));
    }

    /** The id of a session is a secret: who knows it is signed in. */
    private static String shown(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the kind of session a name, so that what was found can be saved. */
    private record Stored<S extends Session>(FindByIndexNameSessionRepository<S> repository) {

        /** What has run out is found until it is swept away. */
        List<S> of(UUID account) {
            return repository.findByPrincipalName(account.toString()).values().stream().filter(session -> !session.isExpired()).toList();
        }

        int end(UUID account, java.util.function.Predicate<Session> which, SessionEnd why) {
            List<S> ending = of(account).stream().filter(which).toList();
            ending.forEach(session -> {
                session.removeAttribute(CONTEXT);
                session.setAttribute(ENDED, why.name());
                repository.save(session);
            });
            return ending.size();
        }
    }
}
