package org.daiban.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.document.Documents;
import org.daiban.document.StoredDocument;
import org.daiban.help.HelpEvent.Way;
import org.daiban.help.HelpRecord.Said;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.Rosters;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;

/** What people of a unit do with a help request once they are signed in: open it, answer it, pass it on. By link: {@link ReplyLinks}. */
@Component
public class HelpReplies {

    private final HelpStore store;
    private final LinkStore links;
    private final HelpRecord record;
    private final Documents documents;
    private final Rosters rosters;
    private final Calendars calendars;
    private final Once once;
    private final Clock clock;

    HelpReplies(HelpStore store, LinkStore links, HelpRecord record, Documents documents, Rosters rosters, Calendars calendars, Once once,
                Clock clock) {
        this.store = store;
        this.links = links;
        this.record = record;
        this.documents = documents;
        this.rosters = rosters;
        this.calendars = calendars;
        this.once = once;
        this.clock = clock;
    }

    /** Notes who looked at it first; no effect afterwards. */
    public Outcome<UUID> opened(Actor actor, UUID id, UUID key) {
        return opened(actor, id, Way.UNIT, key);
    }

    public Outcome<UUID> answer(Actor actor, UUID id, NewAnswer answer, UUID key) {
        return answer(actor, id, answer, Way.UNIT, request -> List.of(), key);
    }

    /** @param to somebody else of the unit's roster */
    public Outcome<UUID> forward(Actor actor, UUID id, UUID to, String note, UUID key) {
        return forward(actor, id, to, note, Way.UNIT, request -> List.of(), key);
    }

    Outcome<UUID> opened(Actor actor, UUID id, Way way, UUID key) {
        return change(actor, id, key, request -> {
            if (!request.state().waits() || request.current().openedOn() != null) {
                return Outcome.done(id);
            }
            store.measured(request.current().id(), "opened", today(), used(request));
            record.add(Changes.next(request, request.state()), actor, Said.of(HelpEventKind.OPENED, way, ""));
            return Outcome.done(id);
        });
    }

    /** @param guard what else would refuse, looked at once nobody else can change the request */
    Outcome<UUID> answer(Actor actor, UUID id, NewAnswer answer, Way way, Function<HelpRequest, List<Refusal>> guard, UUID key) {
        return change(actor, id, key, request -> {
            List<Refusal> refusals = new ArrayList<>(request.state().waits() ? guard.apply(request) : List.of(notWaiting(request, store.events(id))));
            if (answer.text().isBlank() && answer.file().isEmpty() || answer.text().strip().length() > HelpRequests.LONGEST_TEXT) {
                refusals.add(HelpRule.ANSWER_MISSING.at("answer", answer.text().isBlank()
                        ? "请写答复、选一句常用的，或者附一份文件。" : "答复最多 " + HelpRequests.LONGEST_TEXT + " 个字；长的请附文件。"));
            }
            answer.file().ifPresent(file -> refusals.addAll(documents.refusals(file)));
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Optional<StoredDocument> kept = answer.file().map(file -> documents.store(actor, file).orThrow()).flatMap(documents::find);
            store.measured(request.current().id(), "opened", today(), used(request));
            store.measured(request.current().id(), "answered", today(), used(request));
            record.add(Changes.next(request, HelpState.ANSWERED), actor, new Said(HelpEventKind.ANSWERED, way, answer.text().strip(), kept));
            return Outcome.done(id);
        });
    }

    Outcome<UUID> forward(Actor actor, UUID id, UUID to, String note, Way way, Function<HelpRequest, List<Refusal>> guard, UUID key) {
        return change(actor, id, key, request -> {
            List<Refusal> refusals = new ArrayList<>(request.state().waits() ? guard.apply(request) : List.of(notWaiting(request, store.events(id))));
            UUID from = way == Way.LINK ? actor.account() : request.holder();
            Optional<RosterEntry> whom = to == null || to.equals(from) ? Optional.empty() : rosters.of(request.unit(), today()).person(to);
            if (whom.isEmpty()) {
                refusals.add(HelpRule.FORWARDED_TO_NOBODY.at("to", "请选一位本单位名单上的其他同事。"));
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            if (from != null) {
                links.end(id, request.current().number(), from, whom.get().told().name(), clock.instant());
            }
            record.reach(Changes.passed(request, whom.get()), actor, Said.of(HelpEventKind.FORWARDED, way, note), whom);
            return Outcome.done(id);
        });
    }

    private Outcome<UUID> change(Actor actor, UUID id, UUID key, Function<HelpRequest, Outcome<UUID>> act) {
        return once.run(key, () -> (actor.is(Role.UNIT) ? store.lock(id) : Optional.<HelpRequest>empty())
                .filter(request -> HelpRequests.maySee(actor, request))
                .map(act)
                .orElseGet(() -> Outcome.refused(HelpRequests.NOT_FOUND)));
    }

    /** Who came first, and what they did. */
    static Refusal notWaiting(HelpRequest request, List<HelpEvent> events) {
        HelpEventKind done = request.state() == HelpState.WITHDRAWN ? HelpEventKind.WITHDRAWN : HelpEventKind.ANSWERED;
        String by = events.stream().filter(event -> event.kind() == done).reduce((first, last) -> last).map(HelpEvent::byName).orElse("同事");
        return HelpRule.NOT_WAITING.refuse("这件协助请求已由" + by + done.label() + "，不用再答复、转交或者催办。");
    }

    /** Working days since it was asked; the day itself is 0. */
    private int used(HelpRequest request) {
        return calendars.current().count(request.current().askedOn(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
