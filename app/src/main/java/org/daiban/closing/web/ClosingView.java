package org.daiban.closing.web;

import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.closing.MatterSum;
import org.daiban.closing.Summaries;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.project.Project;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Component;

/** What whoever is signed in may see of the end of things; not found and not allowed look the same. */
@Component
class ClosingView {

    private final Summaries summaries;

    ClosingView(Summaries summaries) {
        this.summaries = summaries;
    }

    MatterSum matter(UUID caseFile) {
        return summaries.ofCase(caseFile).filter(matter -> isTheirs(matter.file())).orElseThrow(NotFound::new);
    }

    private static boolean isTheirs(CaseFile file) {
        return switch (actor().role()) {
            case OFFICER, BUREAU -> true;
            case OWNER -> file.owner().equals(actor().owner());
            case UNIT -> file.unit() != null && file.unit().equals(actor().unit());
            case SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    static boolean maySee(Project project) {
        Actor actor = actor();
        return !actor.is(Role.OWNER) || project.owner().equals(actor.owner());
    }

    static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
