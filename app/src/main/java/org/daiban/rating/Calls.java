package org.daiban.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回访: finished case files are called back some days after the delivery; a bad word by phone is followed up like a bad rating. */
@Component
public class Calls {

    private final CallStore store;
    private final RatingStore ratings;
    private final FollowUps followUps;
    private final Once once;
    private final Clock clock;

    Calls(CallStore store, RatingStore ratings, FollowUps followUps, Once once, Clock clock) {
        this.store = store;
        this.ratings = ratings;
        this.followUps = followUps;
        this.once = once;
        this.clock = clock;
    }

    /** @param seen how many calls of the case file the actor had before them */
    public Outcome<UUID> record(Actor actor, UUID caseFile, NewCall call, int seen, UUID key) {
        return once.run(key, () -> {
            if (!actor.is(Role.OFFICER) && !actor.is(Role.BUREAU)) {
                return Outcome.refused(new Refusal("", "回访由首席服务官或者主管部门登记。", ""));
            }
            Served served = ratings.find(caseFile).filter(one -> Ratings.maySee(actor, one)).orElse(null);
            if (served == null) {
                return Outcome.refused(RatingRule.NOT_DELIVERED.refuse("没有可以回访的结果：还没有送达，或者不是您经办的。"));
            }
            List<Refusal> refusals = refusals(served, call);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Call recorded = new Call(seen + 1, call.on(), call.person().strip(), call.reached(), call.said().strip(),
                    call.level().filter(level -> call.reached()), clock.instant(), actor.name());
            if (store.of(caseFile).size() != seen || !store.insert(caseFile, recorded, actor.account())) {
                return Outcome.refused(RatingRule.FOLLOW_UP_CHANGED.refuse("刚才有人登记过这件的回访，请看过以后再登记。"));
            }
            recorded.level().filter(Level::bad).ifPresent(level -> followUps.open(caseFile, level, true, recorded.said(), actor.name() + "回访"));
            return Outcome.done(caseFile);
        });
    }

    private List<Refusal> refusals(Served served, NewCall call) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (call.on() == null || call.on().isAfter(today) || call.on().isBefore(served.deliveredOn())) {
            refusals.add(RatingRule.CALL_INCOMPLETE.at("on", "请填写送达（" + served.deliveredOn() + "）到今天之间的日期。"));
        }
        if (call.person().isBlank()) {
            refusals.add(RatingRule.CALL_INCOMPLETE.at("person", "请写明与谁通话。"));
        }
        if (call.said().isBlank() || call.said().strip().length() > Ratings.LONGEST) {
            refusals.add(RatingRule.CALL_INCOMPLETE.at("said", "请写明说了什么；没有打通的写明几时再打。最多 " + Ratings.LONGEST + " 个字。"));
        }
        return refusals;
    }

    /** Every call of a case file, first first. */
    @Transactional(readOnly = true)
    public List<Call> of(UUID caseFile) {
        return store.of(caseFile);
    }

    /** Those whose turn has come and who were not reached yet, the longest waiting first. @param after the last one seen, or null */
    @Transactional(readOnly = true)
    public List<Served> due(Actor actor, UUID after, int most) {
        return store.due(actor.is(Role.OFFICER) ? actor.account() : null, LocalDate.now(clock), after, most);
    }
}
