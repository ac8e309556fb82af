package org.daiban.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.knowledge.Policy.Validity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks policies up: by words, by number, or leafing through; those in force first, a replaced one as its successor. */
@Component
public class PolicySearch {

    /** How many stand on a page. */
    public static final int PAGE = 10;
    private static final int MOST_SUGGESTED = 6;

    private final SearchStore store;
    private final Synonyms synonyms = Synonyms.delivered();
    private final Clock clock;

    PolicySearch(SearchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Who wrote the newest version of a policy, when, and how it is called there. */
    public record Touched(String title, String byName, Instant at) {
    }

    /** A line of the bureau's list. */
    public record Kept(Policy policy, Touched touched) {
    }

    /** A page of a list. @param next where it goes on; empty at the end */
    public record Listed(List<Policy> policies, String next) {
    }

    /** What may be looked for, to whoever is still typing. */
    public record Suggested(List<String> words, List<Policy> policies) {
    }

    private record Shown(Policy policy, Optional<Policy> insteadOf) {
    }

    /** @param page 1 for the first */
    @Transactional(readOnly = true)
    public Found search(String words, PolicyFilter filter, int page) {
        Asked asked = Asked.read(words, synonyms);
        if (asked.isEmpty()) {
            return new Found(asked.words(), asked.cut(), false, List.of(), false, 0);
        }
        Ranking.Ranked<Policy> ranked = Ranking.of(asked, store.candidates(asked.grams(), filter));
        List<Shown> shown = fold(ranked.found(), filter);
        List<Shown> here = shown.stream().skip((long) (page - 1) * PAGE).limit(PAGE).toList();
        Map<UUID, String> texts = store.texts(here.stream().map(one -> one.policy().id()).toList());
        long ended = filter.holds() == PolicyFilter.Holds.NOW ? ranked.found().stream().filter(policy -> isOver(policy)
                && shown.stream().noneMatch(one -> one.insteadOf().filter(policy::equals).isPresent())).count() : 0;
        return new Found(asked.words(), asked.cut(), ranked.near(), here.stream().map(one -> new Found.Hit(one.policy(),
                Highlights.of(one.policy().facts().title(), asked), Highlights.extract(texts.getOrDefault(one.policy().id(), ""), asked),
                one.insteadOf())).toList(), shown.size() > page * PAGE, (int) ended);
    }

    /** Where those in force are asked for, what was replaced gives its place to what replaced it. */
    private List<Shown> fold(List<Policy> found, PolicyFilter filter) {
        if (filter.holds() != PolicyFilter.Holds.NOW) {
            return found.stream().filter(policy -> filter.holds().fits(policy.on(today()))).map(policy -> new Shown(policy, Optional.empty())).toList();
        }
        Map<UUID, Policy> later = store.successors(found.stream().filter(policy -> policy.on(today()) == Validity.REPLACED).map(Policy::id).toList());
        Map<UUID, Shown> shown = new LinkedHashMap<>();
        for (Policy policy : found) {
            Policy now = successor(policy, later);
            if (now.on(today()) == Validity.IN_FORCE) {
                Shown before = shown.putIfAbsent(now.id(), new Shown(now, Optional.of(policy).filter(one -> !one.id().equals(now.id()))));
                if (before != null && before.insteadOf().isEmpty() && !policy.id().equals(now.id())) {
                    shown.put(now.id(), new Shown(now, Optional.of(policy)));
                }
            }
        }
        return new ArrayList<>(shown.values());
    }

    /** What holds in its place today; itself where nothing does. The chain ends, as no policy may replace itself (R16-4). */
    private Policy successor(Policy policy, Map<UUID, Policy> later) {
        Policy now = policy;
        while (now.on(today()) == Validity.REPLACED && now.successor().map(later::get).isPresent()) {
            now = later.get(now.successor().get());
        }
        return now;
    }

    private boolean isOver(Policy policy) {
        return PolicyFilter.Holds.NO_LONGER.fits(policy.on(today()));
    }

    /** @param after as a page before said; what it says wrongly begins at the beginning */
    @Transactional(readOnly = true)
    public Listed list(PolicyFilter filter, String after) {
        List<Policy> policies = store.listed(filter, today(), after(after), PAGE + 1);
        if (policies.size() <= PAGE) {
            return new Listed(policies, "");
        }
        Policy last = policies.get(PAGE - 1);
        LocalDate listed = last.facts().issuedOn() != null ? last.facts().issuedOn() : last.begins();
        return new Listed(policies.subList(0, PAGE), listed + "_" + last.id());
    }

    /** Titles and known words that begin with or hold what was typed so far. */
    @Transactional(readOnly = true)
    public Suggested suggest(String typed) {
        Asked asked = Asked.read(typed, synonyms);
        if (asked.isEmpty()) {
            return new Suggested(List.of(), List.of());
        }
        String begun = Grams.normal(asked.words());
        Set<String> words = new LinkedHashSet<>(synonyms.beginning(begun, MOST_SUGGESTED));
        words.addAll(synonyms.near(begun));
        List<Policy> found = Ranking.of(asked, store.candidates(asked.grams(), PolicyFilter.IN_FORCE)).found().stream()
                .filter(policy -> policy.on(today()) == Validity.IN_FORCE).limit(MOST_SUGGESTED).toList();
        return new Suggested(words.stream().limit(MOST_SUGGESTED).toList(), found);
    }

    /** Everything there is, for the bureau. @param before the last one of the page before; null at first */
    @Transactional(readOnly = true)
    public List<Kept> all(boolean waiting, UUID before, int most) {
        return store.all(waiting, before, most).stream().map(line -> new Kept(line.policy(), line.touched())).toList();
    }

    private static Optional<SearchStore.After> after(String after) {
        if (!after.matches("\\d{4}-\\d\\d-\\d\\d_[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SearchStore.After(LocalDate.parse(after.substring(0, 10)), UUID.fromString(after.substring(11))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
