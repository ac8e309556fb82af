package org.daiban.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.roadmap.LocalRules;
import org.daiban.engine.roadmap.Planner;

/** Makes a catalogue of its files, or says everything that is wrong with them. */
final class CatalogueFiles {

    static final String MATTERS = "matters.csv";
    static final String FACTS = "facts.json";

    private CatalogueFiles() {
    }

    /** @param catalogue empty when there is any problem */
    record Result(Optional<PublishedCatalogue> catalogue, List<Problem> problems) {
    }

    /** @param files the content of every file by its name */
    static Result read(int version, Map<String, String> files) {
        Catalogue.Result read = Catalogue.read(MATTERS, files.get(MATTERS), FACTS, files.get(FACTS));
        if (read.catalogue().isEmpty()) {
            return new Result(Optional.empty(), read.problems());
        }
        Catalogue catalogue = read.catalogue().get();
        LocalRules.Result local = LocalRules.read(catalogue, files);
        return new Result(local.rules().map(rules ->
                new PublishedCatalogue(version, catalogue, rules, Planner.of(catalogue, rules))), local.problems());
    }
}
