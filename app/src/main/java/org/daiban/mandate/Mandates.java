package org.daiban.mandate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.rule.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The written mandates of a jurisdiction, and what each allows. */
@Component
public class Mandates {

    private final MandateStore store;
    private final Catalogues catalogues;

    Mandates(MandateStore store, Catalogues catalogues) {
        this.store = store;
        this.catalogues = catalogues;
    }

    /** Why the officer may not do this in the owner's name, R04; empty when a mandate allows it. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Actor officer, IntendedAct act) {
        return rules(officer, act).refusals();
    }

    /** The mandate that allows the act, for the act's record. */
    @Transactional(readOnly = true)
    public Optional<MandateReference> allowing(Actor officer, IntendedAct act) {
        return rules(officer, act).allowing().map(Mandate::reference);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(UUID project) {
        return store.of(project);
    }

    @Transactional(readOnly = true)
    public Optional<Mandate> find(UUID id) {
        return store.find(id);
    }

    private ActRules rules(Actor officer, IntendedAct act) {
        Matter matter = catalogues.current().catalogue().matter(act.matter())
                .orElseThrow(() -> new IllegalArgumentException("no such matter: " + act.matter()));
        return new ActRules(store.of(act.project()), officer, matter, act);
    }
}
