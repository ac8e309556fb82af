package org.daiban.credential;

import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Signing out happens before any handler is chosen: it is recorded here. */
@Component
class SignOutRecorder {

    private final Audit audit;

    SignOutRecorder(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void record(LogoutSuccessEvent left) {
        if (left.getAuthentication().getPrincipal() instanceof Actor actor) {
            Jurisdiction.within(actor.jurisdiction(), () -> audit.record(AuditKind.SIGN_IN, actor, "退出"));
        }
    }
}
