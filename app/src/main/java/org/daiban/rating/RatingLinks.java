package org.daiban.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.notice.LinkToken;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A link from a text lets the owner of one case file rate it without sign-in, once, until it is too old. */
@Component
public class RatingLinks {

    private static final int LONGEST_TOKEN = 60;
    private static final String BY_LINK = "项目单位（短信链接）";

    private final RatingStore store;
    private final Ratings ratings;
    private final FollowUps followUps;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RatingLinks(RatingStore store, Ratings ratings, FollowUps followUps, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.ratings = ratings;
        this.followUps = followUps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a link opens. @param live whether it may still be used; @param events what followed a bad rating */
    public record Opened(Served served, boolean live, LocalDate expiresOn, List<FollowUpEvent> events) {
    }

    /** Empty where the token opens nothing here. */
    @Transactional(readOnly = true)
    public Optional<Opened> find(String token) {
        return link(token).flatMap(link -> store.find(link.caseFile()).map(served -> new Opened(served, !today().isAfter(link.expiresOn()),
                link.expiresOn(), followUps.events(served))));
    }

    public Outcome<UUID> rate(String token, NewRating rating, UUID key) {
        return by(token, (actor, file) -> ratings.rate(actor, file, rating, Rating.Way.LINK, key));
    }

    public Outcome<UUID> object(String token, String words, UUID key) {
        return by(token, (actor, file) -> followUps.object(actor, file, words, key));
    }

    /** Does it in the name of the owner the link was sent to. */
    private Outcome<UUID> by(String token, BiFunction<Actor, UUID, Outcome<UUID>> act) {
        Optional<Opened> opened = transactions.execute(status -> find(token));
        if (opened.isEmpty()) {
            return Outcome.refused(new Refusal("", "没有找到这个链接。", ""));
        }
        if (!opened.get().live()) {
            return Outcome.refused(RatingRule.LINK_OVER.refuse("链接已于 " + opened.get().expiresOn() + " 失效，请登录后在“评价”里评价。"));
        }
        Served served = opened.get().served();
        Actor actor = new Actor(served.owner(), BY_LINK, Role.OWNER, Jurisdiction.current(), null, served.owner());
        Answer answer = new Answer();
        SignIn.as(actor, () -> answer.outcome = act.apply(actor, served.caseFile()));
        return answer.outcome;
    }

    private static final class Answer {
        private Outcome<UUID> outcome;
    }

    private Optional<RatingStore.Link> link(String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : store.byDigest(new LinkToken(token).digest());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
