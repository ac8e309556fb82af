package org.daiban.portal.web;

import java.util.List;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Figure;
import org.daiban.engine.matter.Matter;
import org.daiban.jurisdiction.WindowContact;

/**
 * What an applicant wants to know of one matter.
 *
 * @param before what has to be done first: all of them, of each any one
 * @param after  what waits for it
 * @param asks   the questions about a project that decide whether it is needed
 */
public record MatterGuide(Matter matter, List<List<Matter>> before, List<Matter> after, List<Fact> asks, WindowContact contact) {

    static MatterGuide of(Catalogue catalogue, Matter matter, WindowContact contact) {
        return new MatterGuide(matter,
                matter.prerequisites().stream()
                        .map(one -> one.matters().stream().flatMap(id -> catalogue.matter(id).stream()).toList())
                        .toList(),
                catalogue.matters().stream()
                        .filter(other -> other.prerequisites().stream().anyMatch(one -> one.matters().contains(matter.id())))
                        .toList(),
                catalogue.facts().stream().filter(fact -> fact.askedBy().contains(matter.id())).toList(),
                contact);
    }

    public boolean isUnconfirmed(Figure figure) {
        return !matter.evidence(figure).sure();
    }
}
