package org.daiban.help;

import java.util.Optional;
import java.util.UUID;
import org.daiban.roster.RosterEntry;

/** A request as it is after something happened to it; pure. */
final class Changes {

    private Changes() {
    }

    static HelpRequest next(HelpRequest request, HelpState state) {
        return with(request, state, request.rung(), request.holder(), request.holderName(), request.current());
    }

    static HelpRequest climbed(HelpRequest request, HelpState state, Rung rung, Optional<RosterEntry> whom) {
        return with(request, state, rung, whom.map(RosterEntry::person).orElse(request.holder()),
                whom.map(entry -> entry.told().name()).orElse(request.holderName()), request.current());
    }

    static HelpRequest passed(HelpRequest request, RosterEntry to) {
        return with(request, request.state(), request.rung(), to.person(), to.told().name(), request.current());
    }

    static HelpRequest again(HelpRequest request, HelpRound round, Optional<RosterEntry> whom) {
        return with(request, HelpState.WAITING, whom.map(entry -> Rung.of(entry.told().category())).orElse(Rung.EXPERT),
                whom.map(RosterEntry::person).orElse(null), whom.map(entry -> entry.told().name()).orElse(""), round);
    }

    private static HelpRequest with(HelpRequest old, HelpState state, Rung rung, UUID holder, String holderName, HelpRound current) {
        return new HelpRequest(old.id(), old.caseFile(), old.project(), old.matter(), old.matterName(), old.projectName(), old.code(),
                old.unit(), old.unitName(), old.officer(), old.officerName(), old.context(), state, rung, holder, holderName, current,
                old.version() + 1);
    }
}
