package org.daiban.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daiban.catalogue.CatalogueVersion;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;

/** The catalogue in force, as the bureau reads it. */
public record CataloguePage(Catalogue catalogue, CatalogueFilter filter, List<CatalogueVersion> versions) {

    public CatalogueVersion inForce() {
        return versions.get(0);
    }

    /** The matters shown, by stage. */
    public Map<Stage, List<Matter>> stages() {
        return catalogue.matters().stream().filter(filter::shows)
                .collect(Collectors.groupingBy(Matter::stage, java.util.TreeMap::new, Collectors.toList()));
    }

    public Marks marks(Matter matter) {
        return Marks.of(matter);
    }

    public long unconfirmedStatutory() {
        return count(Marks::statutory);
    }

    public long unconfirmedPromised() {
        return count(Marks::promised);
    }

    public long unconfirmedRules() {
        return count(Marks::rule);
    }

    private long count(Predicate<Marks> marked) {
        return catalogue.matters().stream().map(Marks::of).filter(marked).count();
    }
}
