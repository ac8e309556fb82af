package org.daiban.catalogue.web;

import java.util.List;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.ConditionWords;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Prerequisite;

/** One matter of the catalogue with all that is known of it. */
public record MatterPage(Catalogue catalogue, Matter matter) {

    public Marks marks() {
        return Marks.of(matter);
    }

    public NeighbourChart chart() {
        return NeighbourChart.of(catalogue, matter);
    }

    /** When it applies, as the machine reads it. */
    public String condition() {
        return ConditionWords.of(matter.condition(), catalogue.facts());
    }

    /** The questions its condition looks at. */
    public List<Fact> asks() {
        return catalogue.facts().stream().filter(fact -> fact.askedBy().contains(matter.id())).toList();
    }

    /** The matters that wait for it. */
    public List<Matter> neededFor() {
        return catalogue.matters().stream()
                .filter(other -> other.prerequisites().stream().anyMatch(one -> one.matters().contains(matter.id())))
                .toList();
    }

    public String name(Prerequisite.Alternative alternative) {
        return catalogue.matter(alternative.matter()).map(Matter::name).orElse("") + (alternative.whereApplicable() ? "（仅在适用时）" : "");
    }
}
