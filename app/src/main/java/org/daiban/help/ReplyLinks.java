package org.daiban.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.help.HelpEvent.Way;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.notice.LinkToken;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.Rosters;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A link from a text opens one request, for the person it was sent to, without sign-in, until it is answered, passed on, taken back or too old. */
@Component
public class ReplyLinks {

    private static final int LONGEST_TOKEN = 60;

    private final LinkStore links;
    private final HelpStore requests;
    private final HelpReplies replies;
    private final Rosters rosters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReplyLinks(LinkStore links, HelpStore requests, HelpReplies replies, Rosters rosters, TransactionTemplate transactions, Clock clock) {
        this.links = links;
        this.requests = requests;
        this.replies = replies;
        this.rosters = rosters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a link opens.
     *
     * @param passedTo whom its holder passed the request on to; empty where they did not
     * @param answered how the question was answered, if it was
     */
    public record Opened(UUID link, UUID person, String name, LinkStanding standing, String passedTo, HelpRequest request,
                         Optional<HelpEvent> answered) {
    }

    /** Empty where the token opens nothing here. */
    @Transactional(readOnly = true)
    public Optional<Opened> find(String token) {
        return found(token).flatMap(found -> requests.find(found.link().request()).map(request -> {
            LinkStanding standing = LinkStanding.of(found, request, today());
            Optional<HelpEvent> answered = standing != LinkStanding.ANSWERED ? Optional.empty() : requests.events(request.id()).stream()
                    .filter(event -> event.kind() == HelpEventKind.ANSWERED && event.round() == found.link().round()).findFirst();
            return new Opened(found.link().id(), found.link().person(), found.link().name(), standing, found.passedTo(), request, answered);
        }));
    }

    /** Whom the request can be passed on to. */
    @Transactional(readOnly = true)
    public List<RosterEntry> colleagues(Opened opened) {
        return rosters.of(opened.request().unit(), today()).entries().stream()
                .filter(entry -> !entry.person().equals(opened.person())).toList();
    }

    /** Notes that it was looked at, the first time. */
    public Outcome<UUID> opened(String token) {
        return by(token, (actor, link) -> replies.opened(actor, link.request(), Way.LINK, UUID.nameUUIDFromBytes(("opened " + link.id()).getBytes())));
    }

    public Outcome<UUID> answer(String token, NewAnswer answer, UUID key) {
        return by(token, (actor, link) -> replies.answer(actor, link.request(), answer, Way.LINK, guard(token), key));
    }

    public Outcome<UUID> forward(String token, UUID to, String note, UUID key) {
        return by(token, (actor, link) -> replies.forward(actor, link.request(), to, note, Way.LINK, guard(token), key));
    }

    private interface Act {
        Outcome<UUID> by(Actor actor, Link link);
    }

    /** Does it in the name of whom the link was sent to. */
    private Outcome<UUID> by(String token, Act act) {
        Optional<Link> found = transactions.execute(status -> found(token).map(LinkStore.Found::link));
        if (found.isEmpty()) {
            return Outcome.refused(HelpRequests.NOT_FOUND);
        }
        Link link = found.get();
        UUID unit = transactions.execute(status -> requests.find(link.request()).orElseThrow().unit());
        Actor actor = new Actor(link.person(), link.name(), Role.UNIT, Jurisdiction.current(), unit, null);
        Answer<UUID> answer = new Answer<>();
        SignIn.as(actor, () -> answer.outcome = act.by(actor, link));
        return answer.outcome;
    }

    private static final class Answer<T> {
        private Outcome<T> outcome;
    }

    /** The link as it is once the request is locked. */
    private Function<HelpRequest, List<Refusal>> guard(String token) {
        return request -> {
            LinkStore.Found found = found(token).orElseThrow();
            return switch (LinkStanding.of(found, request, today())) {
                case LIVE -> List.of();
                case FORWARDED -> List.of(HelpRule.LINK_OVER.refuse("您已转给" + found.passedTo() + "，由" + found.passedTo() + "答复。"));
                case EXPIRED -> List.of(HelpRule.LINK_OVER.refuse("链接已于 " + found.link().expiresOn() + " 失效，请登录后在“协助请求”里答复。"));
                case ANSWERED -> List.of(HelpRule.LINK_OVER.refuse("这个链接问的问题已经答复。"));
                case WITHDRAWN -> List.of(HelpRule.LINK_OVER.refuse("这件协助请求已经撤回。"));
            };
        };
    }

    private Optional<LinkStore.Found> found(String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : links.byDigest(new LinkToken(token).digest());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
