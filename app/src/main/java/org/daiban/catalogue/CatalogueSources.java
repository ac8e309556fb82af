package org.daiban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.engine.Problem;
import org.daiban.identity.Actor;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where a county's catalogue comes from. What a county has of the city's catalogue is kept as versions of its own, so that
 * its roadmaps stay what they are whatever the city does, and no page of a county ever reads the city's rows.
 */
@Component
public class CatalogueSources {

    private static final String BY_CITY = "随市目录更新";

    private final SourceStore store;
    private final CatalogueStore catalogueStore;
    private final Catalogues catalogues;
    private final Regions regions;
    private final Once once;
    private final TransactionTemplate transactions;

    CatalogueSources(SourceStore store, CatalogueStore catalogueStore, Catalogues catalogues, Regions regions, Once once,
                     TransactionTemplate transactions) {
        this.store = store;
        this.catalogueStore = catalogueStore;
        this.catalogues = catalogues;
        this.regions = regions;
        this.once = once;
        this.transactions = transactions;
    }

    /** The decision in force; empty for a city, and for a county from before it decided. */
    @Transactional(readOnly = true)
    public Optional<CatalogueSource> source() {
        return store.source();
    }

    /** The catalogue in force in a city; outside any transaction. */
    public CityCatalogue ofCity(String city) {
        return Jurisdiction.within(city, () -> {
            PublishedCatalogue inForce = catalogues.current();
            return new CityCatalogue(inForce.version(), catalogues.filesOf(inForce.version()));
        });
    }

    /** Takes the city's catalogue over within the county's command of adoption. Tell {@link #changed()} after the commit. */
    public void adopt(Actor actor, Sourcing sourcing, CityCatalogue city, Map<String, String> unitNames) {
        unitNames.forEach(store::name);
        store.decide(actor, sourcing, "开通时决定");
        publish(city, AdaptedFiles.of(city.files(), unitNames, List.of()).files(),
                "随市目录第 " + city.version() + " 版（开通时）", new CatalogueStore.Publisher(actor.account(), actor.name()));
    }

    /** Looks at the catalogue anew; to be told after the commit. */
    public void changed() {
        catalogues.changed();
    }

    /** Decides anew where the catalogue comes from. */
    public Outcome<UUID> decide(Actor actor, Sourcing sourcing, String reason, UUID key) {
        Outcome<UUID> outcome = once.run(key, () -> {
            List<Refusal> refusals = new ArrayList<>();
            CatalogueSource now = store.source().orElse(null);
            if (now == null) {
                refusals.add(SourceRules.notACounty());
            } else if (now.sourcing() == sourcing) {
                refusals.add(SourceRules.unchanged(sourcing));
            } else if (sourcing == Sourcing.INHERIT && !store.changes().isEmpty()) {
                refusals.add(SourceRules.changesStand());
            }
            refusals.addAll(SourceRules.reason(reason));
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            store.decide(actor, sourcing, reason.strip());
            return Outcome.done(key);
        });
        if (outcome.isDone()) {
            follow();
        }
        return outcome;
    }

    /**
     * Has something otherwise than the city in one matter from the next version on, which is published at once.
     *
     * @param value as the kind writes it; null takes an earlier change back
     */
    public Outcome<UUID> change(Actor actor, String matter, OwnChange.Kind kind, String value, String reason, UUID key) {
        CityCatalogue city = ofCity(cityOf(Jurisdiction.current()));
        Outcome<UUID> outcome = once.run(key, () -> {
            String cityValue = AdaptedFiles.cityValue(city.files(), store.unitNames(), matter, kind);
            List<Refusal> refusals = new ArrayList<>(SourceRules.change(store.source(), cityValue, value, reason));
            if (refusals.isEmpty() && value != null) {
                OwnChange change = new OwnChange(Integer.MAX_VALUE, matter, kind, value.strip(), cityValue, "", "", null);
                refusals.addAll(problems(AdaptedFiles.of(city.files(), store.unitNames(), List.of(change)).files()));
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            store.change(actor, matter, kind, value == null ? null : value.strip(), cityValue, reason.strip());
            return Outcome.done(key);
        });
        if (outcome.isDone()) {
            follow();
        }
        return outcome;
    }

    /** The county's own changes, each with what the city has now where that is no longer what it was. */
    public Changes changes() {
        CityCatalogue city = ofCity(cityOf(Jurisdiction.current()));
        return transactions.execute(status -> {
            List<OwnChange> changes = store.changes();
            return new Changes(store.source().orElse(null), store.followed(), city.version(), changes,
                    AdaptedFiles.of(city.files(), store.unitNames(), changes).conflicts());
        });
    }

    /**
     * @param source      null where the jurisdiction never decided: its own
     * @param followed    the newest version of the city the catalogue here was made from
     * @param cityVersion the city's version in force
     * @param conflicts   what the city has now, by number of the change whose ground moved
     */
    public record Changes(CatalogueSource source, int followed, int cityVersion, List<OwnChange> changes, Map<Integer, String> conflicts) {
    }

    /**
     * Brings the catalogue of the current county to where the city's is; outside any transaction. A version is published only
     * where something differs.
     */
    public void follow() {
        CityCatalogue city = ofCity(cityOf(Jurisdiction.current()));
        Boolean published = transactions.execute(status -> {
            if (store.source().filter(source -> source.sourcing().follows()).isEmpty()) {
                return false;
            }
            Map<String, String> files = AdaptedFiles.of(city.files(), store.unitNames(), store.changes()).files();
            int newest = catalogueStore.newest();
            boolean isSame = files.equals(catalogueStore.files(newest));
            return !isSame && problems(files).isEmpty()
                    && publish(city, files, BY_CITY + "至第 " + city.version() + " 版", new CatalogueStore.Publisher(null, BY_CITY));
        });
        if (Boolean.TRUE.equals(published)) {
            catalogues.changed();
        }
    }

    private boolean publish(CityCatalogue city, Map<String, String> files, String note, CatalogueStore.Publisher by) {
        int version = catalogueStore.next();
        boolean inserted = catalogueStore.insert(version, note, by, files);
        if (inserted) {
            store.follow(version, city.version());
        }
        return inserted;
    }

    private static List<Refusal> problems(Map<String, String> files) {
        return CatalogueFiles.read(0, files).problems().stream().map(Problem::sentence)
                .map(sentence -> Refusal.input("value", sentence)).toList();
    }

    private String cityOf(String code) {
        return regions.find(code).map(Region::city).orElseThrow();
    }
}
