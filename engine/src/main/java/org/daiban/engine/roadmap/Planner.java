package org.daiban.engine.roadmap;

import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Facts;

/** Makes roadmaps from one catalogue and its local rules; made once, asked often, by many at a time. */
public final class Planner {
    private final Catalogue catalogue;
    private final LocalRules rules;
    private final Network network;

    private Planner(Catalogue catalogue, LocalRules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.network = Network.of(catalogue, rules);
    }

    /** @param rules read for this very catalogue */
    public static Planner of(Catalogue catalogue, LocalRules rules) {
        return new Planner(catalogue, rules);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The whole answer, with reasons. */
    public Roadmap plan(RoadmapRequest request) {
        return new Writer(catalogue, rules, schedule(request)).roadmap();
    }

    /** The dates alone, many times faster. */
    public Schedule schedule(RoadmapRequest request) {
        return new Schedule(network, rules, new RequestCheck(network, request).checked());
    }

    /** Which questions are still worth asking. */
    public Questions questions(Facts facts) {
        return Questions.of(catalogue, facts);
    }

    /** The same questions in pages for people. */
    public QuestionPages pages() {
        return new QuestionPages(catalogue, rules.pages());
    }
}
