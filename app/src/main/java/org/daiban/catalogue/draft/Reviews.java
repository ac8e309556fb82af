package org.daiban.catalogue.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.NewVersion;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;

/** 送审和审核: one person submits the draft, another publishes it or sends it back. */
@Component
public class Reviews {

    private static final int LONGEST = 500;

    private final DraftStore store;
    private final Drafts drafts;
    private final Catalogues catalogues;
    private final Once once;
    private final Clock clock;

    Reviews(DraftStore store, Drafts drafts, Catalogues catalogues, Once once, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Submits the draft; done with the number of the step.
     *
     * @param revision    the revision that was seen
     * @param note        依据 and what changed; kept with the version
     * @param inForceFrom null where it was not readable
     */
    public Outcome<Integer> submit(Actor actor, int revision, String note, LocalDate inForceFrom, UUID key) {
        return once.run(key, String::valueOf, Integer::valueOf, () -> {
            Optional<OpenDraft> open = drafts.open();
            if (open.isEmpty()) {
                return Outcome.refused(DraftRules.none());
            }
            Draft draft = open.get().draft();
            List<Refusal> refusals = new ArrayList<>();
            if (draft.isSubmitted()) {
                refusals.add(DraftRules.submitted(draft));
            } else if (revision != draft.revision()) {
                refusals.add(changedSince(draft));
            }
            if (note.isBlank()) {
                refusals.add(new Refusal("R02-35", "请填写依据和改动说明，发布以后与这一版一起保存。", "产品", "note"));
            } else if (note.length() > LONGEST) {
                refusals.add(Refusal.input("note", "依据和改动说明最多 " + LONGEST + " 个字。"));
            }
            if (open.get().changes().isEmpty()) {
                refusals.add(new Refusal("R02-22", "与第 " + open.get().base().version() + " 版完全相同，不必发布。", "产品"));
            }
            if (inForceFrom == null) {
                refusals.add(new Refusal("R02-36", "请填写生效日期。", "产品", "inForceFrom"));
            } else {
                refusals.addAll(catalogues.refusals(draft.basedOn(), inForceFrom));
            }
            return refusals.isEmpty() ? stepped(draft, Draft.Kind.SUBMITTED, note.strip(), inForceFrom, actor) : Outcome.refused(refusals);
        });
    }

    /** 收回: the draft can be changed again. */
    public Outcome<Integer> takeBack(Actor actor, UUID key) {
        return once.run(key, String::valueOf, Integer::valueOf, () -> submitted()
                .map(draft -> stepped(draft, Draft.Kind.TAKEN_BACK, "", null, actor)).orElseGet(() -> Outcome.refused(notSubmitted())));
    }

    /** 退回, with the reason. */
    public Outcome<Integer> sendBack(Actor actor, String reason, UUID key) {
        return once.run(key, String::valueOf, Integer::valueOf, () -> {
            Optional<Draft> draft = submitted();
            List<Refusal> refusals = DraftRules.reason("reason", reason, LONGEST);
            if (draft.isEmpty()) {
                refusals.add(notSubmitted());
            }
            return refusals.isEmpty() ? stepped(draft.orElseThrow(), Draft.Kind.RETURNED, reason.strip(), null, actor)
                    : Outcome.refused(refusals);
        });
    }

    /**
     * Publishes the submitted draft; done with the number of the version. A day that passed while it waited becomes today.
     *
     * @param step the submission that was seen
     */
    public Outcome<Integer> approve(Actor actor, int step, UUID key) {
        Outcome<Integer> outcome = once.run(key, String::valueOf, Integer::valueOf, () -> {
            Optional<Draft> found = submitted();
            if (found.isEmpty()) {
                return Outcome.refused(notSubmitted());
            }
            Draft draft = found.get();
            List<Refusal> refusals = new ArrayList<>();
            if (draft.last().account().equals(actor.account())) {
                refusals.add(new Refusal("R02-39", "这份草稿是您送审的，须由另一位审核。", "产品"));
            }
            if (draft.last().number() != step) {
                refusals.add(changedSince(draft));
            }
            return refusals.isEmpty() ? publish(actor, draft) : Outcome.refused(refusals);
        });
        if (outcome.isDone()) {
            catalogues.published();
        }
        return outcome;
    }

    private Outcome<Integer> publish(Actor actor, Draft draft) {
        OpenDraft content = drafts.read(draft, draft.last().revision());
        LocalDate today = LocalDate.now(clock);
        LocalDate from = draft.last().inForceFrom().isBefore(today) ? today : draft.last().inForceFrom();
        Outcome<Integer> published = catalogues.publish(actor, new NewVersion(content.files(), draft.basedOn(),
                draft.restores() ? draft.contentFrom() : 0, from, draft.last().note(), draft.last().by()));
        return published instanceof Outcome.Done<Integer> done && !store.step(draft, Draft.Kind.PUBLISHED, "第 " + done.value() + " 版", from, actor)
                ? Outcome.refused(DraftRules.someoneFaster()) : published;
    }

    private Optional<Draft> submitted() {
        return store.newest().filter(Draft::isSubmitted);
    }

    private Outcome<Integer> stepped(Draft draft, Draft.Kind kind, String note, LocalDate inForceFrom, Actor actor) {
        return store.step(draft, kind, note, inForceFrom, actor) ? Outcome.done(draft.last().number() + 1)
                : Outcome.refused(DraftRules.someoneFaster());
    }

    private static Refusal notSubmitted() {
        return new Refusal("R02-43", "现在没有送审的草稿，可能刚才已经审核或者收回。", "产品");
    }

    private static Refusal changedSince(Draft draft) {
        return new Refusal("R02-40", "您打开本页以后草稿又有改动（" + draft.last().by() + draft.last().kind().label() + "），请看过现在的内容再办。", "产品");
    }
}
