package org.daiban.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.daiban.sql.Versions;
import org.springframework.stereotype.Component;

/** The catalogue in force in the current jurisdiction, and the ones before it. */
@Component
public class Catalogues {

    private final CatalogueStore store;
    private final Once once;
    private final Versions<PublishedCatalogue> catalogues;

    Catalogues(CatalogueStore store, Once once) {
        this.store = store;
        this.once = once;
        this.catalogues = new Versions<>(store::newest, this::read);
    }

    /** The catalogue in force now. */
    public PublishedCatalogue current() {
        return catalogues.current();
    }

    /** A catalogue that was in force, for roadmaps made by it. */
    public Optional<PublishedCatalogue> version(int version) {
        return catalogues.version(version);
    }

    /** The versions, the newest first, fifty at most. */
    public List<CatalogueVersion> versions() {
        return store.versions();
    }

    /** Everything wrong with the files, or what they would change; nothing is kept. */
    public CatalogueCheck check(CataloguePublication publication) {
        PublishedCatalogue inForce = current();
        CatalogueFiles.Result read = CatalogueFiles.read(inForce.version() + 1, files(publication, inForce.version()));
        return new CatalogueCheck(read.problems(), read.catalogue()
                .map(after -> CatalogueDifference.between(inForce.catalogue(), after.catalogue())).orElse(null));
    }

    /** Publishes the files as the next version; done with its number. */
    public Outcome<Integer> publish(Actor actor, CataloguePublication publication, UUID key) {
        Outcome<Integer> outcome = once.run(key, String::valueOf, Integer::valueOf, () -> insert(actor, publication));
        catalogues.published();
        return outcome;
    }

    private Outcome<Integer> insert(Actor actor, CataloguePublication publication) {
        PublishedCatalogue inForce = current();
        if (publication.seen() != inForce.version()) {
            return Outcome.refused(changedMeanwhile());
        }
        List<Refusal> refusals = PublicationRules.refusals(publication, check(publication));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        int next = inForce.version() + 1;
        boolean inserted = store.insert(next, publication.note().strip(),
                new CatalogueStore.Publisher(actor.account(), actor.name()), files(publication, inForce.version()));
        return inserted ? Outcome.done(next) : Outcome.refused(changedMeanwhile());
    }

    private Refusal changedMeanwhile() {
        CatalogueVersion newest = store.versions().get(0);
        return new Refusal("R02-21", "刚才" + newest.publishedBy() + "已经发布第 " + newest.version()
                + " 版目录，请看过现在的目录以后再发布。", "产品");
    }

    private Map<String, String> files(CataloguePublication publication, int inForce) {
        Map<String, String> files = complete(store.files(inForce));
        if (!publication.matters().isBlank()) {
            files.put(CatalogueFiles.MATTERS, publication.matters());
        }
        if (!publication.facts().isBlank()) {
            files.put(CatalogueFiles.FACTS, publication.facts());
        }
        return files;
    }

    private PublishedCatalogue read(int version) {
        Map<String, String> files = store.files(version);
        if (files.isEmpty()) {
            return null;
        }
        CatalogueFiles.Result read = CatalogueFiles.read(version, complete(files));
        return read.catalogue().orElseThrow(() ->
                new IllegalStateException("catalogue version " + version + " cannot be read: " + read.problems()));
    }

    /** A file a later release added stands beside the stored ones as that release brings it. */
    private static Map<String, String> complete(Map<String, String> stored) {
        Map<String, String> files = new LinkedHashMap<>(BundledFiles.all());
        files.putAll(stored);
        return files;
    }
}
