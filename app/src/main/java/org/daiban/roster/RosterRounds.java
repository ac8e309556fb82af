package org.daiban.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.roster.paper.Papers;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.daiban.unit.Unit;
import org.daiban.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of 名单报送: called, watched, reminded of, ended. */
@Component
public class RosterRounds {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这一轮报送。", "");

    private final RoundStore rounds;
    private final ReplyStore replies;
    private final Rosters rosters;
    private final Units units;
    private final Once once;
    private final Clock clock;

    RosterRounds(RoundStore rounds, ReplyStore replies, Rosters rosters, Units units, Once once, Clock clock) {
        this.rounds = rounds;
        this.replies = replies;
        this.rosters = rosters;
        this.units = units;
        this.once = once;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RoundLine> newest() {
        return rounds.newest();
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(UUID id) {
        return rounds.find(id);
    }

    /** One line a unit asked, by name. */
    @Transactional(readOnly = true)
    public List<ReplyLine> board(UUID round) {
        return replies.board(round);
    }

    /** Everybody on the accepted replies of a round, unit by unit. */
    @Transactional(readOnly = true)
    public List<Papers.Collected> accepted(Round round) {
        return replies.accepted(round.id()).stream()
                .flatMap(accepted -> accepted.people().stream().map(person -> new Papers.Collected(accepted.unit(), person, accepted.on())))
                .toList();
    }

    /** Calls upon units; each reply begins with the unit's present roster. */
    public Outcome<UUID> open(Actor actor, NewRound asked, UUID key) {
        return once.run(key, () -> {
            rounds.hold();
            Map<UUID, Unit> open = units.all().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
            List<Unit> called = asked.units().stream().distinct().filter(open::containsKey).map(open::get).toList();
            List<Refusal> refusals = RoundRules.ofOpening(asked, called.size(), rounds.open(), today());
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Round round = new Round(Ids.next(), asked.title().strip(), asked.basis().strip(), today(), asked.dueOn(), asked.severalLeaders(),
                    actor.name(), null, null, null);
            rounds.insert(actor, round, clock.instant());
            replies.call(actor, round.id(), RosterJson.calls(called, rosters.of(called.stream().map(Unit::id).toList(), today())), clock.instant());
            return Outcome.done(round.id());
        });
    }

    /** Reminds the units of these replies; each finds who reminded them and when on its home page. */
    public Outcome<UUID> remind(Actor actor, UUID id, List<UUID> whom, String note, UUID key) {
        return on(id, key, round -> {
            List<ReplyLine> reminded = replies.board(id).stream().filter(line -> whom.contains(line.id())).toList();
            List<Refusal> refusals = new ArrayList<>(RoundRules.ofReminding(round, reminded, today()));
            if (note.codePointCount(0, note.length()) > 200) {
                refusals.add(Refusal.input("note", "附言最多 200 个字。"));
            }
            if (refusals.isEmpty()) {
                replies.remind(actor, reminded.stream().map(ReplyLine::id).toList(), note.strip(), clock.instant());
            }
            return refusals;
        });
    }

    /** Nothing more is handed in; who never did stays named as such. */
    public Outcome<UUID> end(Actor actor, UUID id, String reason, UUID key) {
        return on(id, key, round -> {
            List<Refusal> refusals = RoundRules.ofEnding(round, replies.board(id), reason);
            if (refusals.isEmpty()) {
                rounds.end(actor, id, today(), reason.strip(), clock.instant());
            }
            return refusals;
        });
    }

    private Outcome<UUID> on(UUID id, UUID key, Function<Round, List<Refusal>> command) {
        return once.run(key, () -> {
            rounds.hold();
            List<Refusal> refusals = rounds.find(id).map(command).orElse(List.of(NOT_FOUND));
            return refusals.isEmpty() ? Outcome.done(id) : Outcome.refused(refusals);
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
