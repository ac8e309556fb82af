package org.daiban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.roadmap.LocalRules;
import org.daiban.engine.roadmap.Planner;

/** Makes a catalogue of its files, or says everything that is wrong with them. */
public final class CatalogueFiles {

    public static final String MATTERS = "matters.csv";
    public static final String FACTS = "facts.json";
    public static final String TOTALS = "promised-totals.csv";

    private CatalogueFiles() {
    }

    /** @param catalogue empty when there is any problem */
    public record Result(Optional<PublishedCatalogue> catalogue, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** The name of every file, in the order to show them. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(MATTERS, FACTS));
        names.addAll(LocalRules.FILES);
        return names;
    }

    /** @param files the content of every file by its name */
    public static Result read(int version, Map<String, String> files) {
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
