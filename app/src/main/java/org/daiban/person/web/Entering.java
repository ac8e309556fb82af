package org.daiban.person.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.credential.Sessions;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.daiban.person.Persons;
import org.daiban.person.Proof;
import org.daiban.person.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The last step of every entry: the person, for which owner, the record, and where to go. */
@Component
class Entering {

    private final Persons persons;
    private final ObjectProvider<Standing> standing;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Audit audit;

    Entering(Persons persons, ObjectProvider<Standing> standing, Sessions sessions, SignIn signIn, Audit audit) {
        this.persons = persons;
        this.standing = standing;
        this.sessions = sessions;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** @param to the path asked for before, as it came in the address */
    String enter(Proof proof, String way, String to, HttpServletRequest request, HttpServletResponse response) {
        Actor person = persons.enter(proof);
        Standing owners = standing.getIfAvailable();
        Actor actor = sessions.begin(owners == null ? person : owners.onEntering(person), request, response);
        audit.record(AuditKind.SIGN_IN, actor, way + "登录，" + actor.trust().label());
        String wanted = isOwnPath(to) ? to : "/home";
        return "redirect:" + (actor.standsForOwner() || !isOwnPath(to) ? wanted : "/my/owners");
    }

    /** The same person, known better now. */
    void trusted(Actor actor, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        signIn.enter(new Actor(actor.account(), actor.name(), actor.role(), actor.jurisdiction(), actor.unit(), actor.owner(),
                proof.trust()), request, response);
        audit.record(AuditKind.SIGN_IN, actor, "统一身份认证核验通过，" + proof.trust().label());
    }

    /** Only ever a path of this site. */
    static boolean isOwnPath(String to) {
        return to.matches("/[A-Za-z0-9_\\-][^\\s\\\\]*");
    }
}
