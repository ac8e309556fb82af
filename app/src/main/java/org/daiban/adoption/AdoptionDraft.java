package org.daiban.adoption;

import java.util.List;
import java.util.Map;
import org.daiban.catalogue.Sourcing;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.identity.Role;
import org.daiban.rule.ApprovalLevel;

/**
 * What a county is to begin with.
 *
 * @param basis     the document the county adopts the scheme by
 * @param scheme    the name of the county's scheme; {@code schemeMark} its number, empty where not known
 * @param unitNames what each unit of the city is called in the county; one left out is not taken over
 */
public record AdoptionDraft(String basis, String bureau, String documentMark, String scheme, String schemeMark,
                            ApprovalLevel level, Sourcing sourcing, LightPolicy lights, Map<String, String> unitNames,
                            List<FirstAccount> accounts) {
    public AdoptionDraft {
        unitNames = Map.copyOf(unitNames);
        accounts = List.copyOf(accounts);
    }

    /** One of the three separated administrators. */
    public record FirstAccount(Role role, String userName, String name) {
    }
}
