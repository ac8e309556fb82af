package org.daiban.jurisdiction;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.daiban.identity.Actor;
import org.daiban.jurisdiction.CalendarProposal.End;
import org.daiban.jurisdiction.CalendarProposal.Ending;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A year of the calendar goes through two people's hands: one draws it up, another compares it with the notice and publishes it. */
@Component
public class CalendarProposals {

    private static final int LONGEST_REASON = 200;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Calendars calendars;
    private final ProposalStore store;
    private final Once once;
    private final ApplicationEventPublisher events;

    CalendarProposals(Calendars calendars, ProposalStore store, Once once, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.store = store;
        this.once = once;
        this.events = events;
    }

    /**
     * Draws up a year; nothing is in force by it.
     *
     * @param typed the lines it was typed as, for whoever compares it with the notice; empty for a file
     */
    public Outcome<UUID> propose(Actor actor, YearPublication publication, String typed, UUID key) {
        return once.run(key, () -> {
            List<Refusal> refusals = calendars.refusals(publication);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            UUID id = Ids.next();
            store.insert(id, actor, publication, typed);
            return Outcome.done(id);
        });
    }

    /**
     * Publishes it as the next version and tells it by {@link CalendarAmended}.
     *
     * @param compared whether the second person says that every day was compared with the notice
     * @return the number of the version
     */
    public Outcome<Integer> publish(Actor actor, UUID id, boolean compared, UUID key) {
        AtomicReference<YearDifference> change = new AtomicReference<>();
        Outcome<Integer> outcome = once.run(key, String::valueOf, Integer::valueOf, () -> {
            CalendarProposal proposal = store.find(id).orElse(null);
            List<Refusal> refusals = refusals(actor, proposal, compared);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Outcome<Integer> inserted = calendars.insert(actor, proposal.publication());
            if (!inserted.isDone()) {
                return inserted;
            }
            if (!store.end(id, actor, Ending.PUBLISHED, "", inserted.orThrow())) {
                return Outcome.refused(alreadyEnded(id));
            }
            change.set(calendars.difference(proposal.publication()));
            return inserted;
        });
        calendars.changed();
        if (change.get() != null) {
            events.publishEvent(new CalendarAmended(Jurisdiction.current(), outcome.orThrow(), change.get()));
        }
        return outcome;
    }

    /** Sends it back, or takes it back where it is one's own; with a reason. */
    public Outcome<UUID> sendBack(Actor actor, UUID id, String reason, UUID key) {
        return once.run(key, () -> {
            CalendarProposal proposal = store.find(id).orElse(null);
            List<Refusal> refusals = new ArrayList<>();
            ended(proposal).ifPresent(refusals::add);
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                refusals.add(new Refusal("R22-86", "请写明退回或者撤回的原因，最多 " + LONGEST_REASON + " 个字。", "产品", "reason"));
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Ending how = proposal.proposedBy().equals(actor.account()) ? Ending.WITHDRAWN : Ending.RETURNED;
            return store.end(id, actor, how, reason.strip(), 0) ? Outcome.done(id) : Outcome.refused(alreadyEnded(id));
        });
    }

    @Transactional(readOnly = true)
    public Optional<CalendarProposal> find(UUID id) {
        return store.find(id);
    }

    /** Those that wait, and then those that ended, the newest first. */
    @Transactional(readOnly = true)
    public List<CalendarProposal> latest(int size) {
        return store.latest(size);
    }

    private static List<Refusal> refusals(Actor actor, CalendarProposal proposal, boolean compared) {
        List<Refusal> refusals = new ArrayList<>();
        ended(proposal).ifPresent(refusals::add);
        if (proposal != null && proposal.waits() && proposal.proposedBy().equals(actor.account())) {
            refusals.add(new Refusal("R22-80", "这份日历是您编制的，须由另一位同事对照放假通知核对以后发布。", "law/08；产品"));
        }
        if (!compared) {
            refusals.add(new Refusal("R22-85", "请先对照放假通知原文逐日核对，再勾选确认。", "law/08；产品", "compared"));
        }
        return refusals;
    }

    /** Somebody was faster by a moment. */
    private Refusal alreadyEnded(UUID id) {
        return ended(store.find(id).orElse(null)).orElseThrow();
    }

    private static Optional<Refusal> ended(CalendarProposal proposal) {
        if (proposal == null) {
            return Optional.of(new Refusal("", "没有找到这份待复核的日历。", ""));
        }
        End end = proposal.end();
        return end == null ? Optional.empty() : Optional.of(new Refusal("R22-87", "这份日历已由" + end.byName() + "于 "
                + end.at().atZone(CHINA).toLocalDate() + " " + end.how().label() + "，不能再处理。", "产品"));
    }
}
