package org.daiban.closing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseDetail;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.casefile.Source;
import org.daiban.document.Documents;
import org.daiban.document.StoredDocument;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 送达回证: how results reached their owners. Recorded together with the case file's 送达, or afterwards for its day. */
@Component
public class Deliveries {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这个办件。", "");

    private final DeliveryStore store;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final Once once;
    private final Clock clock;

    Deliveries(DeliveryStore store, CaseFiles caseFiles, Documents documents, Once once, Clock clock) {
        this.store = store;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Records a delivery and, where the case file does not say so yet, its 送达 in the same transaction; a further record
     * corrects the one before.
     *
     * @param seenVersion the version of the case file the actor had before them
     * @param seen        how many records of it the actor had before them
     */
    public Outcome<UUID> record(Actor actor, UUID caseFile, NewDelivery wanted, int seenVersion, int seen, UUID key) {
        return once.run(key, () -> caseFiles.detail(actor, caseFile)
                .map(detail -> record(actor, detail, wanted, seenVersion, seen, key))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> record(Actor actor, CaseDetail detail, NewDelivery wanted, int seenVersion, int seen, UUID key) {
        UUID caseFile = detail.file().id();
        List<Delivery> before = store.of(caseFile);
        List<Refusal> refusals = refusals(actor, detail, before, wanted, seenVersion, seen);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (!store.insert(delivery(actor, detail.file(), wanted, before.size() + 1), actor.account())) {
            return Outcome.refused(changedMeanwhile());
        }
        return DeliveryRules.delivered(detail).isPresent() ? Outcome.done(caseFile)
                : caseFiles.record(actor, caseFile, event(wanted), seenVersion, derived(key));
    }

    /** What would refuse the record; records nothing. */
    @Transactional(readOnly = true)
    public List<Refusal> check(Actor actor, UUID caseFile, NewDelivery wanted, int seenVersion, int seen) {
        return caseFiles.detail(actor, caseFile)
                .map(detail -> refusals(actor, detail, store.of(caseFile), wanted, seenVersion, seen))
                .orElseGet(() -> List.of(NOT_FOUND));
    }

    private List<Refusal> refusals(Actor actor, CaseDetail detail, List<Delivery> before, NewDelivery wanted, int seenVersion, int seen) {
        if (!actor.is(Role.OFFICER)) {
            return List.of(new Refusal("", "送达回证由首席服务官登记。", ""));
        }
        if (before.size() != seen) {
            return List.of(changedMeanwhile());
        }
        List<Refusal> refusals = new ArrayList<>(DeliveryRules.refusals(detail, before, wanted));
        wanted.scan().ifPresent(scan -> refusals.addAll(documents.refusals(scan)));
        if (DeliveryRules.delivered(detail).isEmpty() && wanted.on() != null && wanted.way() != null) {
            refusals.addAll(caseFiles.check(actor, detail.file().id(), event(wanted), seenVersion));
        }
        return refusals;
    }

    private Delivery delivery(Actor actor, CaseFile file, NewDelivery wanted, int number) {
        Optional<StoredDocument> scan = wanted.scan().flatMap(upload -> documents.find(documents.store(actor, upload).orThrow()));
        return new Delivery(file.id(), number, file.project(), file.owner(), file.unit(), file.matterName(), file.code(),
                wanted.results().stream().map(result -> new Delivery.Result(result.name().strip(), result.number().strip(), result.copies())).toList(),
                wanted.on(), wanted.place().strip(), wanted.way(), wanted.receiver().strip(), wanted.phone().strip(), wanted.relation().strip(),
                wanted.standInReason().strip(), wanted.deliverer().strip(), wanted.remark().strip(), number == 1 ? "" : wanted.correction().strip(),
                scan.map(StoredDocument::id).orElse(null), scan.map(StoredDocument::name).orElse(""), clock.instant(), actor.name());
    }

    private static NewEvent event(NewDelivery wanted) {
        return new NewEvent(new Happening.Delivered(wanted.way().doer()), wanted.on(), Source.ENTERED, "送达回证", "");
    }

    private static Refusal changedMeanwhile() {
        return ClosingRule.DELIVERY_CHANGED_MEANWHILE.refuse("刚才有人登记过这份送达回证，请看过以后再登记。");
    }

    /** Every record of a case file, first first; the last one holds. */
    @Transactional(readOnly = true)
    public List<Delivery> of(UUID caseFile) {
        return store.of(caseFile);
    }

    /** Every record of a project, by case file, first first. */
    @Transactional(readOnly = true)
    public List<Delivery> ofProject(UUID project) {
        return store.ofProject(project);
    }


    private static UUID derived(UUID key) {
        return UUID.nameUUIDFromBytes((key + "delivered").getBytes(StandardCharsets.UTF_8));
    }
}
