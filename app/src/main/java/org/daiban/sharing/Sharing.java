package org.daiban.sharing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A county's figures, told to its city or not. The county reckons and publishes them itself; the city reads what is published. */
@Component
public class Sharing {

    private static final int LONGEST_REASON = 200;
    private static final long EVERY_MILLISECONDS = 10 * 60 * 1000;

    private final SharingStore store;
    private final Projects projects;
    private final CaseFiles files;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Once once;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sharing(SharingStore store, Projects projects, CaseFiles files, Regions regions, Jurisdictions jurisdictions, Once once,
            TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.files = files;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The decisions of the current county, the newest first. */
    @Transactional(readOnly = true)
    public List<SharingDecision> decisions() {
        return store.decisions();
    }

    /** What the city sees of the current county now; empty where it does not share. */
    @Transactional(readOnly = true)
    public Optional<Figures> published() {
        return store.own();
    }

    /** What the counties of the current city share. */
    @Transactional(readOnly = true)
    public List<Figures> ofCounties() {
        return store.ofCounties();
    }

    /** The figures of the current jurisdiction as they are this moment. */
    @Transactional(readOnly = true)
    public Figures own() {
        return new Figures(Jurisdiction.current(), projects.number(), files.figures(), clock.instant());
    }

    /**
     * Shares the figures or takes them back, at once.
     *
     * @param seen the number of the decision the actor had before them; 0 where none was made
     */
    public Outcome<UUID> decide(Actor actor, boolean shares, String reason, int seen, UUID key) {
        return once.run(key, () -> {
            SharingDecision now = store.decisions().stream().findFirst().orElse(null);
            List<Refusal> refusals = refusals(actor, shares, reason, now);
            if (now != null && now.number() != seen) {
                refusals.add(changedMeanwhile());
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            if (!store.decide(actor, seen + 1, shares, reason.strip())) {
                return Outcome.refused(changedMeanwhile());
            }
            if (shares) {
                publish();
            } else {
                store.withdraw();
            }
            return Outcome.done(key);
        });
    }

    private List<Refusal> refusals(Actor actor, boolean shares, String reason, SharingDecision now) {
        List<Refusal> refusals = new ArrayList<>();
        if (!actor.is(Role.BUREAU) || isCity()) {
            refusals.add(new Refusal("R21-20", "只有县（市、区）的主管部门可以决定与市里共享本地区的数字。", "产品"));
        }
        boolean isShared = now != null && now.shares();
        if (isShared == shares) {
            refusals.add(new Refusal("R21-21", shares ? "已经在共享，不必再次共享。" : "没有在共享，不用停止。", "产品"));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            refusals.add(Refusal.input("reason", "请填写依据或者理由，最多 " + LONGEST_REASON + " 个字。"));
        }
        return refusals;
    }

    private static Refusal changedMeanwhile() {
        return new Refusal("R21-22", "刚才有人已经改过是否共享，请看过以后再决定。", "产品");
    }

    /** Keeps what is shared near what is true; counts grow old by the day alone. */
    @Scheduled(initialDelay = EVERY_MILLISECONDS, fixedDelay = EVERY_MILLISECONDS)
    void reckonAnew() {
        regions.all().stream().filter(region -> !region.isCity() && jurisdictions.isAtWork(region.code()))
                .forEach(region -> Jurisdiction.within(region.code(), () -> transactions.executeWithoutResult(status -> {
                    if (store.own().isPresent()) {
                        publish();
                    }
                })));
    }

    private void publish() {
        store.publish(regions.find(Jurisdiction.current()).map(Region::city).orElseThrow(), projects.number(), files.figures());
    }

    private boolean isCity() {
        return regions.find(Jurisdiction.current()).map(Region::isCity).orElse(true);
    }
}
