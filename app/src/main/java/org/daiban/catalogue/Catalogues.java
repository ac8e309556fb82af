package org.daiban.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.sql.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The catalogue in force in the current jurisdiction, and the ones before it. */
@Component
public class Catalogues {

    private static final int MOST_KEPT = 100;
    private static final int LONGEST_REASON = 400;

    private final CatalogueStore store;
    private final SourceStore sources;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Versions<PublishedCatalogue> catalogues;
    private final Versions<KeptConfirmations> confirmations;
    private final Cache<Marked, PublishedCatalogue> marked = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Catalogues(CatalogueStore store, ConfirmationStore confirmations, SourceStore sources, Once once,
               ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.once = once;
        this.events = events;
        this.clock = clock;
        this.catalogues = new Versions<>(() -> LocalDate.now(clock), store::inForce, this::read);
        this.confirmations = new Versions<>(confirmations::newest, confirmations::kept);
    }

    /** A version under what stood confirmed after a number of records. */
    private record Marked(String jurisdiction, int version, int confirmations) {
    }

    /** The catalogue in force now, with what was confirmed. */
    public PublishedCatalogue current() {
        return marked(catalogues.current());
    }

    /** A catalogue that was in force, for roadmaps made by it, with what is confirmed now. */
    public Optional<PublishedCatalogue> version(int version) {
        return catalogues.version(version).map(this::marked);
    }

    /** Looks at the confirmations anew; to be told after one is committed. */
    void confirmed() {
        confirmations.published();
    }

    private PublishedCatalogue marked(PublishedCatalogue plain) {
        KeptConfirmations kept = confirmations.current();
        return kept.sources().isEmpty() ? plain : marked.get(
                new Marked(Jurisdiction.current(), plain.version(), kept.number()), key -> plain.confirmed(kept));
    }

    /** The versions, the newest first, fifty at most. */
    public List<CatalogueVersion> versions() {
        return store.versions();
    }

    /** Every file of a version by its name; empty where there is no such version. */
    public Map<String, String> files(int version) {
        Map<String, String> files = store.files(version);
        return files.isEmpty() ? Map.of() : complete(files);
    }

    /** Files read as a version that is not published yet, what is confirmed marked so; or everything wrong with them. */
    public CatalogueFiles.Result candidate(int version, Map<String, String> files) {
        CatalogueFiles.Result read = CatalogueFiles.read(version, files);
        return new CatalogueFiles.Result(read.catalogue().map(one -> one.confirmed(confirmations.current())), read.problems());
    }

    /** What stands in the way of publishing a version from that day on; its field is {@code inForceFrom}. */
    public List<Refusal> refusals(int basedOn, LocalDate inForceFrom) {
        CatalogueVersion newest = newest();
        List<Refusal> refusals = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        sources.source().map(CatalogueSource::sourcing).filter(Sourcing::follows)
                .ifPresent(sourcing -> refusals.add(SourceRules.follows(sourcing)));
        if (basedOn != newest.version()) {
            refusals.add(changedMeanwhile(newest));
        }
        if (inForceFrom.isBefore(today)) {
            refusals.add(new Refusal("R02-37", "生效日期 " + inForceFrom + " 已经过去，最早从今天 " + today + " 起生效。", "产品", "inForceFrom"));
        } else if (newest.waits(today) && inForceFrom.isBefore(newest.inForceFrom())) {
            refusals.add(new Refusal("R02-38", "第 " + newest.version() + " 版要到 " + newest.inForceFrom()
                    + " 才生效，新的一版不能更早；要提前的，先撤回第 " + newest.version() + " 版。", "产品", "inForceFrom"));
        }
        return refusals;
    }

    /** Publishes a reviewed draft as the next version, within the command that reviewed it; done with its number. */
    public Outcome<Integer> publish(Actor reviewer, NewVersion version) {
        List<Refusal> refusals = refusals(version.basedOn(), version.inForceFrom());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        int next = version.basedOn() + 1;
        boolean inserted = store.insert(next, version, new CatalogueStore.Publisher(reviewer.account(), reviewer.name()));
        return inserted ? Outcome.done(next) : Outcome.refused(changedMeanwhile(newest()));
    }

    /** Looks for a new version at the next question; to be told after {@link #publish} is committed. */
    public void published() {
        catalogues.published();
        events.publishEvent(new CatalogueChanged(Jurisdiction.current()));
    }

    /** Takes a version back before its day; done with its number. */
    public Outcome<Integer> recall(Actor actor, int version, String reason, UUID key) {
        Outcome<Integer> outcome = once.run(key, String::valueOf, Integer::valueOf, () -> {
            List<Refusal> refusals = new ArrayList<>();
            if (reason.isBlank()) {
                refusals.add(new Refusal("R02-41", "请写明原因。", "产品", "reason"));
            } else if (reason.length() > LONGEST_REASON) {
                refusals.add(Refusal.input("reason", "原因最多 " + LONGEST_REASON + " 个字。"));
            }
            CatalogueVersion newest = newest();
            if (newest.version() != version || !newest.waits(LocalDate.now(clock))) {
                refusals.add(new Refusal("R02-42", "第 " + version + " 版已经生效或者撤回过，不能撤回；要改回去的，恢复以前的一版。", "产品"));
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            return store.recall(version, reason.strip(), actor) ? Outcome.done(version) : Outcome.refused(changedMeanwhile(newest));
        });
        catalogues.published();
        if (outcome.isDone()) {
            events.publishEvent(new CatalogueChanged(Jurisdiction.current()));
        }
        return outcome;
    }

    /** Looks at the catalogue anew; to be told after another version is committed. */
    void changed() {
        catalogues.published();
    }

    /** Every file of a version, as it is read. */
    Map<String, String> filesOf(int version) {
        return complete(store.files(version));
    }

    private CatalogueVersion newest() {
        current();
        return store.versions().get(0);
    }

    private static Refusal changedMeanwhile(CatalogueVersion newest) {
        return new Refusal("R02-21", "刚才" + newest.publishedBy() + "已经发布第 " + newest.version()
                + " 版目录，请看过现在的目录以后再发布。", "产品");
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
