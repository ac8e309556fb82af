package org.daiban.engine.matter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.engine.Problem;

/** A city's matters and the questions they ask; whole, checked and free of circles, or not there at all. */
public final class Catalogue {
    private final Map<String, Matter> matters = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    Catalogue(Collection<Matter> matters, Collection<Fact> facts) {
        matters.forEach(matter -> this.matters.put(matter.id(), matter));
        facts.forEach(fact -> this.facts.put(fact.name(), fact));
    }

    /** @param catalogue empty when there is any problem */
    public record Result(Optional<Catalogue> catalogue, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Reads both files; the names are used to say where a problem is. The formats are in the reference README. */
    public static Result read(String mattersName, String mattersCsv, String factsName, String factsJson) {
        return new CatalogueReader(mattersName, factsName).read(mattersCsv, factsJson);
    }

    /** The same catalogue, each figure that was confirmed marked so. */
    public Catalogue confirmed(ConfirmedValues confirmations) {
        return new Catalogue(matters.values().stream().map(matter -> matter.confirmed(confirmations)).toList(), facts.values());
    }

    /** In the order of the file. */
    public List<Matter> matters() {
        return List.copyOf(matters.values());
    }

    public Optional<Matter> matter(String id) {
        return Optional.ofNullable(matters.get(id));
    }

    /** In the order of the file, which is the order to ask in where nothing else decides. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /**
     * Reads answers as forms and programs give them: text, Boolean or Number by fact name. Null and blank mean not known.
     * Each problem names the fact as its column.
     */
    public ParsedFacts parse(Map<String, ?> raw) {
        return new AnswerReader(Collections.unmodifiableMap(facts)).read(raw);
    }
}
