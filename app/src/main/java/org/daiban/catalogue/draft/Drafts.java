package org.daiban.catalogue.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.catalogue.CatalogueFiles;
import org.daiban.catalogue.CatalogueVersion;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.engine.Problem;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The draft of the next version: begun, changed by several people, given up. How it is published is in {@link Reviews}. */
@Component
public class Drafts {

    private static final int MOST_KEPT = 60;
    private static final int LONGEST = 400;

    private final DraftStore store;
    private final Catalogues catalogues;
    private final Once once;
    private final Clock clock;
    private final Cache<Written, Map<String, String>> contents = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Drafts(DraftStore store, Catalogues catalogues, Once once, Clock clock) {
        this.store = store;
        this.catalogues = catalogues;
        this.once = once;
        this.clock = clock;
    }

    /** Content that never changes: a revision of a draft, or a version where the draft is 0. */
    private record Written(String jurisdiction, int draft, int number) {
    }

    /** The open draft as it stands; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<OpenDraft> open() {
        return store.newest().filter(Draft::isOpen).map(draft -> read(draft, draft.revision()));
    }

    /** The steps of a draft, the newest first. */
    @Transactional(readOnly = true)
    public List<Draft.Step> steps(Draft draft) {
        return store.steps(draft.number());
    }

    /** Its changes, the newest first. */
    @Transactional(readOnly = true)
    public List<Draft.Revision> revisions(Draft draft) {
        return store.revisions(draft.number());
    }

    /** What others changed of a draft since a revision. */
    @Transactional(readOnly = true)
    public List<Change> since(OpenDraft open, int revision) {
        OpenDraft seen = read(open.draft(), revision);
        return Changes.between(new Changes.Content(seen.catalogue(), seen.files()), new Changes.Content(open.catalogue(), open.files()));
    }

    /** What a version changed of another one; empty where either is not there. */
    @Transactional(readOnly = true)
    public List<Change> between(int before, int after) {
        Optional<PublishedCatalogue> old = catalogues.version(before);
        Optional<PublishedCatalogue> now = catalogues.version(after);
        return old.isEmpty() || now.isEmpty() ? List.of() : Changes.between(
                new Changes.Content(old.get(), version(before)), new Changes.Content(now.get(), version(after)));
    }

    /** @param contentFrom the version whose content it begins with; 0 for the newest one */
    public Outcome<Integer> begin(Actor actor, int contentFrom, UUID key) {
        return once.run(key, String::valueOf, Integer::valueOf, () -> {
            Optional<Draft> before = store.newest();
            if (before.filter(Draft::isOpen).isPresent()) {
                return Outcome.refused(DraftRules.alreadyOpen(before.get()));
            }
            PublishedCatalogue current = catalogues.current();
            List<CatalogueVersion> versions = catalogues.versions();
            int content = contentFrom == 0 ? newest(versions, current) : contentFrom;
            if (versions.stream().noneMatch(version -> version.version() == content)) {
                return Outcome.refused(new Refusal("", "没有第 " + content + " 版目录。", ""));
            }
            int number = before.map(Draft::number).orElse(0) + 1;
            boolean begun = store.insert(number, versions.get(0).version(), content)
                    && store.step(number, 1, Draft.Kind.BEGUN, 0, "", null, actor);
            return begun ? Outcome.done(number) : Outcome.refused(DraftRules.someoneFaster());
        });
    }

    /**
     * Changes the open draft; done with the new revision. What others changed elsewhere since the revision seen is kept.
     *
     * @param draft    the number of the draft that was seen
     * @param revision the revision that was seen
     */
    public Outcome<Integer> change(Actor actor, int draft, int revision, Edit edit, UUID key) {
        return once.run(key, String::valueOf, Integer::valueOf, () -> {
            Optional<OpenDraft> open = open().filter(one -> one.draft().number() == draft);
            if (open.isEmpty()) {
                return Outcome.refused(DraftRules.none());
            }
            return change(actor, open.get(), revision, edit);
        });
    }

    private Outcome<Integer> change(Actor actor, OpenDraft open, int revision, Edit edit) {
        if (open.draft().isSubmitted()) {
            return Outcome.refused(DraftRules.submitted(open.draft()));
        }
        if (revision != open.draft().revision() && DraftRules.clash(edit, content(open.draft(), revision), open.files())) {
            return Outcome.refused(DraftRules.changedMeanwhile(store.revisions(open.draft().number()).get(0)));
        }
        Map<String, String> files = edit.apply(open.files(), open.baseFiles());
        List<Refusal> refusals = DraftRules.refusals(open, edit, files, catalogues.candidate(open.draft().version(), files));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Map<String, String> changed = new HashMap<>(files);
        changed.entrySet().removeIf(file -> Objects.equals(file.getValue(), open.files().get(file.getKey())));
        int next = open.draft().revision() + 1;
        return store.revise(open.draft().number(), next, edit.what(), changed, actor) ? Outcome.done(next)
                : Outcome.refused(DraftRules.someoneFaster());
    }

    /**
     * What is wrong with files, or what they would change of the draft.
     *
     * @param changes empty where nothing was checked or there is any problem
     */
    public record Checked(List<Problem> problems, Optional<List<Change>> changes) {
        public static Checked none() {
            return new Checked(List.of(), Optional.empty());
        }
    }

    /** Checks files for the draft; nothing is kept. */
    public Checked checked(OpenDraft open, FilesTaken taken) {
        Map<String, String> files = taken.apply(open.files(), open.baseFiles());
        CatalogueFiles.Result read = catalogues.candidate(open.draft().version(), files);
        return new Checked(read.problems(), read.catalogue().map(after -> Changes.between(
                new Changes.Content(open.catalogue(), open.files()), new Changes.Content(after, files))));
    }

    /** What the draft would be after a change that is not kept; or everything wrong with it. */
    public Outcome<PublishedCatalogue> tried(OpenDraft open, Edit edit) {
        Map<String, String> files = edit.apply(open.files(), open.baseFiles());
        CatalogueFiles.Result read = catalogues.candidate(open.draft().version(), files);
        List<Refusal> refusals = DraftRules.refusals(open, edit, files, read).stream()
                .filter(refusal -> !refusal.code().equals("R02-22")).toList();
        return refusals.isEmpty() ? Outcome.done(read.catalogue().orElseThrow()) : Outcome.refused(refusals);
    }

    /** Gives the open draft up; what was written stays in the record. */
    public Outcome<Integer> abandon(Actor actor, String reason, UUID key) {
        return once.run(key, String::valueOf, Integer::valueOf, () -> {
            Optional<Draft> draft = store.newest().filter(Draft::isOpen);
            if (draft.isEmpty()) {
                return Outcome.refused(DraftRules.none());
            }
            List<Refusal> refusals = DraftRules.reason("reason", reason, LONGEST);
            if (draft.get().isSubmitted()) {
                refusals.add(DraftRules.submitted(draft.get()));
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            return store.step(draft.get(), Draft.Kind.ABANDONED, reason.strip(), null, actor)
                    ? Outcome.done(draft.get().number()) : Outcome.refused(DraftRules.someoneFaster());
        });
    }

    /** A revision with all its files, read. */
    OpenDraft read(Draft draft, int revision) {
        Map<String, String> files = content(draft, revision);
        PublishedCatalogue catalogue = catalogues.candidate(draft.version(), files).catalogue()
                .orElseThrow(() -> new IllegalStateException("draft " + draft.number() + " cannot be read"));
        int base = base(draft);
        return new OpenDraft(draft, files, catalogue, catalogues.version(base).orElseThrow(), version(base));
    }

    /** The version a draft is compared with: the newest one it follows that was not taken back. */
    private int base(Draft draft) {
        PublishedCatalogue current = catalogues.current();
        return draft.basedOn() == current.version() ? current.version() : newest(catalogues.versions().stream()
                .filter(version -> version.version() <= draft.basedOn()).toList(), current);
    }

    private int newest(List<CatalogueVersion> versions, PublishedCatalogue current) {
        LocalDate today = LocalDate.now(clock);
        return versions.stream().filter(version -> version.waits(today)).map(CatalogueVersion::version).findFirst()
                .orElse(current.version());
    }

    /** A revision nobody wrote yet is the newest one. */
    private Map<String, String> content(Draft draft, int revision) {
        int known = Math.max(0, Math.min(revision, draft.revision()));
        return kept(new Written(Jurisdiction.current(), draft.number(), known), () -> {
            Map<String, String> files = new HashMap<>(version(draft.contentFrom()));
            files.putAll(store.files(draft.number(), known));
            return files;
        });
    }

    private Map<String, String> version(int version) {
        return kept(new Written(Jurisdiction.current(), 0, version), () -> catalogues.files(version));
    }

    /** Read outside the cache's own lock: within a command the store sees what the command wrote. */
    private Map<String, String> kept(Written written, Supplier<Map<String, String>> read) {
        Map<String, String> found = contents.getIfPresent(written);
        if (found == null) {
            found = read.get();
            contents.put(written, found);
        }
        return found;
    }
}
