package org.daiban.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFileMoved;
import org.daiban.casefile.EventKind;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.notice.Outbox;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 好差评: each finished case file rated once, by its owner and nobody else. A rating nobody gave is none: no default counts. */
@Component
public class Ratings {

    /** How many case files an owner's page shows. */
    public static final int SHOWN = 100;

    static final int LONGEST = 500;

    private final RatingStore store;
    private final TermsStore terms;
    private final FollowUps followUps;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Once once;
    private final Clock clock;

    Ratings(RatingStore store, TermsStore terms, FollowUps followUps, Calendars calendars, Outbox outbox, Once once, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.followUps = followUps;
        this.calendars = calendars;
        this.outbox = outbox;
        this.once = once;
        this.clock = clock;
    }

    /** A result that reached its owner may be rated; the owner gets a text with a link, while that still makes sense. */
    @EventListener
    void on(CaseFileMoved moved) {
        if (moved.event().kind() != EventKind.DELIVERED) {
            return;
        }
        LocalDate delivered = moved.event().on();
        Terms now = terms.on(today());
        store.insertServed(moved.file(), delivered, calendars.current().plus(delivered, now.callDays()).on());
        LocalDate expires = calendars.current().plus(delivered, now.linkDays()).on();
        if (!expires.isBefore(today())) {
            RatingStore.Link link = new RatingStore.Link(Ids.next(), moved.file().id(), expires);
            store.insertLink(link, clock.instant());
            outbox.put(RatingText.KIND, link.id());
        }
    }

    public Outcome<UUID> rate(Actor actor, UUID caseFile, NewRating rating, UUID key) {
        return rate(actor, caseFile, rating, Rating.Way.SIGNED_IN, key);
    }

    Outcome<UUID> rate(Actor actor, UUID caseFile, NewRating wanted, Rating.Way way, UUID key) {
        return once.run(key, () -> {
            if (!actor.is(Role.OWNER)) {
                return Outcome.refused(RatingRule.OWNER_RATES.refuse("由项目单位评价，工作人员不能评价，也不能代为评价。"));
            }
            Optional<Served> served = store.find(caseFile).filter(one -> one.owner().equals(actor.owner()));
            if (served.isEmpty()) {
                return Outcome.refused(RatingRule.NOT_DELIVERED.refuse("办件的结果还没有送达，送达以后再评价。"));
            }
            List<Refusal> refusals = refusals(served.get(), wanted);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Rating rating = new Rating(wanted.level(), wanted.dimensions(), wanted.words().strip(), way, today(), clock.instant(), actor.name());
            if (!store.insert(caseFile, rating)) {
                return Outcome.refused(ratedAlready(today()));
            }
            if (rating.level().bad()) {
                followUps.open(caseFile, rating.level(), false, rating.words(), actor.name());
            }
            return Outcome.done(caseFile);
        });
    }

    private static List<Refusal> refusals(Served served, NewRating wanted) {
        if (served.rating().isPresent()) {
            return List.of(ratedAlready(served.rating().get().on()));
        }
        List<Refusal> refusals = new ArrayList<>();
        if (wanted.level() == null) {
            refusals.add(RatingRule.LEVEL_MISSING.at("level", "请在五档里选一档。"));
        }
        if (wanted.words().strip().length() > LONGEST) {
            refusals.add(Refusal.input("words", "最多 " + LONGEST + " 个字。"));
        }
        return refusals;
    }

    private static Refusal ratedAlready(LocalDate on) {
        return RatingRule.RATED_ALREADY.refuse("这个办件已于 " + on + " 评价过，一个办件只评一次。");
    }

    /** A finished case file an actor may see: owners their own, officers their own, the bureau all. */
    @Transactional(readOnly = true)
    public Optional<Served> find(Actor actor, UUID caseFile) {
        return store.find(caseFile).filter(served -> maySee(actor, served));
    }

    static boolean maySee(Actor actor, Served served) {
        return switch (actor.role()) {
            case BUREAU -> true;
            case OFFICER -> served.officer().equals(actor.account());
            case OWNER -> served.owner().equals(actor.owner());
            case UNIT, SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    /** What an owner may rate and has rated, the newest first. */
    @Transactional(readOnly = true)
    public List<Served> ofOwner(UUID owner) {
        return store.ofOwner(owner, SHOWN);
    }

    @Transactional(readOnly = true)
    public List<Served> ofProject(UUID project) {
        return store.ofProject(project);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
