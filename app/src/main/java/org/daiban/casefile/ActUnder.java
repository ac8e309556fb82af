package org.daiban.casefile;

import java.util.UUID;
import org.daiban.mandate.Authority;
import org.daiban.mandate.DoneAct;

/**
 * An act done in the owner's name under a mandate, with the case file it was done in.
 *
 * @param code the unified code of the case file
 */
public record ActUnder(UUID caseFile, String matterName, String code, CaseEvent event) {

    /** As the owner reads it and an objection names it. */
    public DoneAct done() {
        String what = Acts.needed(event.what()).map(Authority::label).orElse(event.kind().label());
        return new DoneAct(caseFile, event.number(), "代为" + what + "：" + matterName, event.on());
    }
}
