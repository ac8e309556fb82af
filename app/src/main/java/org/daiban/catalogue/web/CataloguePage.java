package org.daiban.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daiban.catalogue.CatalogueVersion;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;

/** The catalogue in force, as the bureau reads it. */
public record CataloguePage(int version, Catalogue catalogue, CatalogueFilter filter, List<CatalogueVersion> versions, LocalDate today) {

    public CatalogueVersion inForce() {
        return versions.stream().filter(one -> one.version() == version).findFirst().orElse(versions.get(0));
    }

    /** Published and not yet in force. */
    public List<CatalogueVersion> waiting() {
        return versions.stream().filter(one -> one.waits(today)).toList();
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
