package org.daiban.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.engine.matter.Stage;
import org.daiban.identity.Actor;
import org.daiban.mandate.Authority;
import org.daiban.mandate.MandateDraft;
import org.daiban.mandate.Scope;
import org.daiban.party.OwnerDetails;

/**
 * What an owner entrusts in the story.
 *
 * @param stages     empty for the whole process
 * @param fromAgo    first day of the term, in working days back
 * @param toAgo      last day of the term; negative where it lies ahead
 * @param substitute the second officer of the pair, or null
 */
record Entrusted(Set<Stage> stages, Set<Authority> granted, int fromAgo, int toAgo, UUID substitute) {

    static final Set<Authority> USUAL =
            Stream.of(Authority.values()).filter(Authority::usual).collect(Collectors.toUnmodifiableSet());

    /** With leave to take an application back, which a mandate grants only on request. */
    static final Set<Authority> USUAL_AND_WITHDRAWING;

    static {
        Set<Authority> more = EnumSet.copyOf(USUAL);
        more.add(Authority.WITHDRAW);
        USUAL_AND_WITHDRAWING = Set.copyOf(more);
    }

    MandateDraft draft(Story story, OwnerDetails owner, List<Scope.Listed> planned, Actor agent) {
        return new MandateDraft(
                stages.isEmpty() ? Scope.Kind.WHOLE : Scope.Kind.STAGES, stages, Set.of(), planned, granted,
                story.day(fromAgo), story.day(toAgo), false, agent.account(), Optional.ofNullable(substitute),
                owner.contact(), owner.phone(), "", List.of("营业执照或者法人证书复印件", "经办人身份证明复印件"), Optional.empty());
    }
}
