package org.daiban.memo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.identity.Actor;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The memos of those who work at a desk, each only their own. */
@Component
public class Memos {

    /** How many a page shows. */
    public static final int SHOWN = 100;

    private static final int LONGEST = 300;
    private static final int FURTHEST_YEARS = 5;

    private final MemoStore store;
    private final Projects projects;
    private final CaseFiles caseFiles;
    private final Once once;
    private final Clock clock;

    Memos(MemoStore store, Projects projects, CaseFiles caseFiles, Once once, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.caseFiles = caseFiles;
        this.once = once;
        this.clock = clock;
    }

    /** What a memo may be about, by its id; empty where there is no such thing. */
    @Transactional(readOnly = true)
    public Optional<About> about(About.Kind kind, UUID id) {
        return switch (kind) {
            case PROJECT -> projects.find(id).map(project -> new About(kind, id, project.name()));
            case CASE_FILE -> caseFiles.find(id).map(file -> new About(kind, id, file.matterName() + "（" + file.projectName() + "）"));
        };
    }

    /** @param dueOn null where none was chosen */
    public Outcome<UUID> make(Actor actor, Optional<About> about, String words, LocalDate dueOn, UUID key) {
        return once.run(key, () -> {
            List<Refusal> refusals = faults(words, dueOn);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            UUID id = Ids.next();
            store.insert(id, actor.account(), about, words.strip(), dueOn, clock.instant());
            return Outcome.done(id);
        });
    }

    /** What keeps a memo from being made. */
    public List<Refusal> faults(String words, LocalDate dueOn) {
        List<Refusal> refusals = new ArrayList<>();
        if (words.isBlank() || words.strip().length() > LONGEST) {
            refusals.add(Refusal.input("words", "请写要记住的事，最多 " + LONGEST + " 个字。"));
        }
        day(dueOn).ifPresent(refusals::add);
        return refusals;
    }

    /** Brings it up on another day. */
    public Outcome<UUID> move(Actor actor, UUID id, LocalDate dueOn, UUID key) {
        return once.run(key, () -> day(dueOn).<Outcome<UUID>>map(Outcome::refused)
                .orElseGet(() -> found(id, store.move(id, actor.account(), dueOn))));
    }

    public Outcome<UUID> settle(Actor actor, UUID id, UUID key) {
        return once.run(key, () -> found(id, store.settle(id, actor.account(), clock.instant())));
    }

    private static Outcome<UUID> found(UUID id, boolean changed) {
        return changed ? Outcome.done(id) : Outcome.refused(new Refusal("", "没有找到这条备忘，或者已经办完。", ""));
    }

    private Optional<Refusal> day(LocalDate dueOn) {
        LocalDate today = LocalDate.now(clock);
        boolean fits = dueOn != null && !dueOn.isBefore(today) && dueOn.isBefore(today.plusYears(FURTHEST_YEARS));
        return fits ? Optional.empty() : Optional.of(Refusal.input("dueOn", "请选今天或者以后的日期，" + FURTHEST_YEARS + " 年以内。"));
    }

    /** What is not settled, the next day first. */
    @Transactional(readOnly = true)
    public List<Memo> open(Actor actor) {
        return store.open(actor.account(), SHOWN);
    }

    /** What is not settled about something. */
    @Transactional(readOnly = true)
    public List<Memo> open(Actor actor, About about) {
        return store.about(actor.account(), about.id());
    }
}
