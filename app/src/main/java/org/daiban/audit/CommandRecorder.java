package org.daiban.audit;

import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.daiban.sql.CommandEnded;
import org.daiban.web.EntryDenied;
import org.daiban.web.PresentAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records every command, one that is done in its own transaction, one that is refused after it was undone; and every door
 * that stayed shut.
 */
@Component
class CommandRecorder {

    private final Audit audit;

    CommandRecorder(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void record(CommandEnded command) {
        if (command.isDone()) {
            audit.record(isByTheHouse() ? AuditKind.SYSTEM : AuditKind.COMMAND, command.result());
        } else {
            audit.record(AuditKind.REFUSED, command.refusals().stream()
                    .map(refusal -> (refusal.code().isEmpty() ? "" : refusal.code() + " ") + refusal.sentence())
                    .collect(Collectors.joining("\n")));
        }
    }

    @EventListener
    void record(EntryDenied denied) {
        Actor actor = denied.actor();
        audit.record(AuditKind.DENIED, actor, denied.act(), "身份是" + actor.role().label() + "，没有放行。");
    }

    private static boolean isByTheHouse() {
        return SignIn.current().isEmpty() && PresentAct.current().orElse(PresentAct.NONE).target().isEmpty();
    }
}
