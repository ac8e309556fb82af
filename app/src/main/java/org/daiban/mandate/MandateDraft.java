package org.daiban.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.engine.matter.Stage;

/**
 * What is asked of a mandate before it is one; anything may still be missing or wrong. The fields of its refusals are
 * named as the components here.
 *
 * @param scope   null where nothing was chosen
 * @param stages  looked at for {@link Scope.Kind#STAGES} only
 * @param matters ids, looked at for {@link Scope.Kind#MATTERS} only
 * @param planned what the roadmap says is needed; listed for the scopes that are not by matter
 * @param from    null where missing, as {@code to}
 * @param agent   null where nobody was chosen
 */
public record MandateDraft(Scope.Kind scope, Set<Stage> stages, Set<String> matters, List<Scope.Listed> planned,
                           Set<Authority> granted, LocalDate from, LocalDate to, boolean subDelegable, UUID agent,
                           Optional<UUID> substitute, String contact, String phone, String officerPhone,
                           List<String> papers, Optional<UUID> renews) {
    public MandateDraft {
        stages = Set.copyOf(stages);
        matters = Set.copyOf(matters);
        planned = List.copyOf(planned);
        granted = Set.copyOf(granted);
        papers = List.copyOf(papers);
    }
}
