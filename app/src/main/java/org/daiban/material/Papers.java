package org.daiban.material;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.document.Documents;
import org.daiban.document.IncomingFiles;
import org.daiban.document.Inspected;
import org.daiban.document.Upload;
import org.daiban.document.VirusScan;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.daiban.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a jurisdiction: handed in, put where they are needed, checked, kept. */
@Component
public class Papers {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这份材料。", "");
    private static final int LONGEST_NAME = 100;
    private static final int WORDS = 500;

    private final PaperStore store;
    private final Checklists checklists;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final IncomingFiles incoming;
    private final VirusScan scan;
    private final Timers timers;
    private final Once once;
    private final Clock clock;

    Papers(PaperStore store, Checklists checklists, CaseFiles caseFiles, Documents documents, IncomingFiles incoming, VirusScan scan,
           Timers timers, Once once, Clock clock) {
        this.store = store;
        this.checklists = checklists;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.incoming = incoming;
        this.scan = scan;
        this.timers = timers;
        this.once = once;
        this.clock = clock;
    }

    /** A paper and each line it lies in, of whatever project. @param uses by project */
    public record Kept(Paper paper, List<Use> uses) {
        public Kept {
            uses = List.copyOf(uses);
        }
    }

    public record Use(UUID project, PaperLine line) {
    }

    /** What a project needs and has; empty where the actor may not see the project. */
    @Transactional(readOnly = true)
    public Optional<ProjectPapers> ofProject(Actor actor, UUID project) {
        return checklists.ofProject(project).filter(found -> mayEnter(actor, found.owner()));
    }

    /** The same of the matter of one case file alone. */
    @Transactional(readOnly = true)
    public Optional<ProjectPapers> ofCase(Actor actor, UUID caseFile) {
        return caseFiles.find(caseFile).filter(file -> mayEnter(actor, file)).map(checklists::ofCase);
    }

    /** A paper with all its versions, and where it lies; empty where the actor may not see it. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(Actor actor, UUID paper) {
        return kept(store.ofPaper(paper)).stream().findFirst().filter(found -> actor.is(Role.UNIT) || mayEnter(actor, found.paper().owner()));
    }

    /** What an owner keeps for every project of theirs. */
    @Transactional(readOnly = true)
    public List<Kept> ofStore(UUID owner) {
        return kept(store.ofStore(owner));
    }

    private static List<Kept> kept(PaperStore.Content content) {
        Map<UUID, Paper> papers = content.papers().stream().collect(Collectors.toMap(Paper::id, Function.identity()));
        List<Use> uses = new ArrayList<>();
        content.entries().forEach((place, entries) -> uses.add(new Use(place.project(),
                Checklists.line(place.matter(), place.line(), true, entries, papers))));
        return content.papers().stream().map(paper -> new Kept(paper, uses.stream()
                .filter(use -> use.line().paper().filter(there -> there.id().equals(paper.id())).isPresent()).toList())).toList();
    }

    /** Whether files are looked through for malicious software at all. */
    public boolean scanned() {
        return scan.configured();
    }

    /**
     * Hands a file in for a line: a new version of the paper that lies there, or a new paper.
     *
     * @param seen how many entries of the line the actor had before them
     */
    public Outcome<UUID> hand(Actor actor, NewPaper wanted, HandedFile file, int seen, UUID key) {
        Outcome<Inspected> inspected = inspect(actor, file);
        return once.run(key, () -> keptBefore(file).orElseGet(() -> checklists.ofProject(wanted.project())
                .filter(project -> mayChange(actor, project.owner()))
                .map(project -> hand(actor, project, wanted, inspected, seen))
                .orElseGet(() -> Outcome.refused(NOT_FOUND))));
    }

    private Outcome<UUID> hand(Actor actor, ProjectPapers project, NewPaper wanted, Outcome<Inspected> file, int seen) {
        MatterPapers matter = project.matter(wanted.matter()).orElse(null);
        PaperLine line = matter == null ? null : matter.line(wanted.line()).orElse(null);
        if (line == null) {
            return Outcome.refused(PaperRule.LINE_UNKNOWN.refuse("清单里没有这一项，请回到材料清单重新选择。"));
        }
        List<Refusal> refusals = new ArrayList<>(refusals(wanted.validUntil(), wanted.words(), file));
        if (line.seen() != seen) {
            refusals.add(LineRules.changedMeanwhile(line));
        }
        if (matter.over()) {
            refusals.add(PaperRule.MATTER_OVER.refuse("“" + matter.name() + "”已经办完，不再收材料。"));
        }
        line.paper().ifPresent(paper -> sameFile(paper, file).ifPresent(refusals::add));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (line.paper().isPresent()) {
            return renewed(actor, line.paper().get(), wanted.validUntil(), wanted.words(), file.orThrow());
        }
        UUID paper = added(actor, project.owner(), wanted.forStore() ? null : project.project(), PaperName.plain(line.name()),
                wanted.validUntil(), wanted.words(), file.orThrow());
        List<PaperLine> into = new ArrayList<>(List.of(line));
        if (wanted.everywhere()) {
            into.addAll(project.alike(line));
        }
        into.forEach(each -> place(actor, project, each, paper, 1));
        return Outcome.done(paper);
    }

    /** Keeps a paper for every project of an owner. */
    public Outcome<UUID> keep(Actor actor, UUID owner, String name, LocalDate validUntil, String words, HandedFile file, UUID key) {
        Outcome<Inspected> inspected = inspect(actor, file);
        return once.run(key, () -> keptBefore(file).orElseGet(() -> {
            List<Refusal> refusals = new ArrayList<>(refusals(validUntil, words, inspected));
            if (!mayChange(actor, owner)) {
                refusals.add(NOT_FOUND);
            }
            if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
                refusals.add(Refusal.input("name", "请写材料名称，最多 " + LONGEST_NAME + " 个字。"));
            }
            return refusals.isEmpty() ? Outcome.done(added(actor, owner, null, name.strip(), validUntil, words, inspected.orThrow()))
                    : Outcome.refused(refusals);
        }));
    }

    /** Hands in a new version; every line the paper lies in is to be checked anew. @param seen the number of versions the actor had before them */
    public Outcome<UUID> renew(Actor actor, UUID paper, LocalDate validUntil, String words, HandedFile file, int seen, UUID key) {
        Outcome<Inspected> inspected = inspect(actor, file);
        return once.run(key, () -> keptBefore(file).orElseGet(() -> {
            Paper now = find(actor, paper).map(Kept::paper).filter(found -> mayChange(actor, found.owner())).orElse(null);
            if (now == null) {
                return Outcome.refused(NOT_FOUND);
            }
            List<Refusal> refusals = new ArrayList<>(refusals(validUntil, words, inspected));
            if (now.versions().size() != seen) {
                refusals.add(versionMeanwhile(now));
            }
            sameFile(now, inspected).ifPresent(refusals::add);
            return refusals.isEmpty() ? renewed(actor, now, validUntil, words, inspected.orThrow()) : Outcome.refused(refusals);
        }));
    }

    /** Takes its time and asks the virus scanner: before the transaction. */
    private Outcome<Inspected> inspect(Actor actor, HandedFile file) {
        Optional<Outcome<Upload>> upload = file.incoming().isPresent() ? incoming.upload(actor, file.incoming().get(), "file")
                : file.upload().map(Outcome::done);
        if (upload.isEmpty()) {
            return Outcome.refused(PaperRule.NO_FILE.at("file", file.incoming().isPresent() ? "没有找到传到一半的文件，请重新选择。" : "请选择文件，或者拍一张照片。"));
        }
        return upload.get().isDone() ? documents.inspect(upload.get().orThrow(), file.incoming()) : Outcome.refused(upload.get().refusals());
    }

    /** The same file finished twice, by a second button or a second page, is one paper. */
    private Optional<Outcome<UUID>> keptBefore(HandedFile file) {
        return file.incoming().flatMap(store::ofDocument).map(Outcome::done);
    }

    private List<Refusal> refusals(LocalDate validUntil, String words, Outcome<Inspected> file) {
        List<Refusal> refusals = new ArrayList<>(file.refusals());
        if (validUntil != null && validUntil.isBefore(LocalDate.now(clock))) {
            refusals.add(PaperRule.VALIDITY_PAST.at("validUntil", "有效期 " + validUntil + " 已经过了，这份材料用不了，请换成在有效期内的。"));
        }
        if (words.length() > WORDS) {
            refusals.add(Refusal.input("words", "说明最多 " + WORDS + " 个字。"));
        }
        return refusals;
    }

    private static Optional<Refusal> sameFile(Paper paper, Outcome<Inspected> file) {
        return paper.versions().stream().filter(version -> file.isDone() && version.sha256().equals(file.orThrow().sha256())).findFirst()
                .map(version -> PaperRule.SAME_FILE.at("file", "这个文件和第 " + version.number() + " 版（" + version.handedBy()
                        + "上传）一模一样，已经收下，不用再传。"));
    }

    private UUID added(Actor actor, UUID owner, UUID project, String name, LocalDate validUntil, String words, Inspected file) {
        UUID paper = Ids.next();
        store.insertPaper(paper, owner, project, name, actor, clock.instant());
        insertVersion(actor, paper, 1, validUntil, words, file);
        return paper;
    }

    private Outcome<UUID> renewed(Actor actor, Paper now, LocalDate validUntil, String words, Inspected file) {
        return insertVersion(actor, now.id(), now.versions().size() + 1, validUntil, words, file) ? Outcome.done(now.id())
                : Outcome.refused(versionMeanwhile(now));
    }

    private boolean insertVersion(Actor actor, UUID paper, int number, LocalDate validUntil, String words, Inspected file) {
        UUID document = documents.keep(actor, file);
        boolean inserted = store.insertVersion(paper, number, document, file, validUntil, words.strip(), actor, clock.instant());
        if (inserted && file.finding().result() == VirusScan.Result.NOT_SCANNED) {
            timers.set(LookingAgain.KIND, document, clock.instant().plus(LookingAgain.PAUSE));
        }
        return inserted;
    }

    private static Refusal versionMeanwhile(Paper now) {
        return PaperRule.CHANGED_MEANWHILE.refuse("刚才" + now.current().handedBy() + "已换上第 " + now.current().number() + " 版，请看过以后再上传。");
    }

    private boolean place(Actor actor, ProjectPapers project, PaperLine line, UUID paper, int version) {
        return store.append(new PaperStore.Place(project.project(), line.matter(), line.name()), project.owner(), new PaperLine.Entry(line.seen() + 1,
                EntryKind.PLACED, paper, version, "", false, 0, actor.name(), clock.instant()), actor.account());
    }

    /**
     * Says something of a line: puts a paper in or takes it out, or checks it.
     *
     * @param seen how many entries of the line the actor had before them
     */
    public Outcome<UUID> enter(Actor actor, UUID project, NewEntry entry, int seen, UUID key) {
        return once.run(key, () -> checklists.ofProject(project)
                .filter(found -> mayChange(actor, found.owner()))
                .map(found -> enter(actor, found, entry, seen))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> enter(Actor actor, ProjectPapers project, NewEntry entry, int seen) {
        MatterPapers matter = project.matter(entry.matter()).orElse(null);
        PaperLine line = matter == null ? null : matter.line(entry.line()).orElse(null);
        if (line == null) {
            return Outcome.refused(PaperRule.LINE_UNKNOWN.refuse("清单里没有这一项，请回到材料清单重新选择。"));
        }
        Optional<Paper> placed = Optional.ofNullable(entry.paper()).flatMap(project::paper);
        List<Refusal> refusals = LineRules.refusals(actor, matter, line, entry, placed, seen, project.today());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Optional<Paper> lies = entry.kind() == EntryKind.PLACED ? placed
                : entry.kind() == EntryKind.TAKEN_AWAY ? Optional.empty() : line.paper();
        boolean appended = store.append(new PaperStore.Place(project.project(), matter.matter(), line.name()), project.owner(),
                new PaperLine.Entry(seen + 1, entry.kind(), lies.map(Paper::id).orElse(null), lies.map(paper -> paper.current().number()).orElse(0),
                        entry.words().strip(), entry.original(), entry.copies(), actor.name(), clock.instant()), actor.account());
        return appended ? Outcome.done(project.project()) : Outcome.refused(LineRules.changedMeanwhile(line));
    }

    /** Begins a file that comes piece by piece, or goes on with it; what is not finished in time is cleared away. */
    @Transactional
    public Outcome<IncomingFiles.Standing> begin(Actor actor, String name, long size, String changed) {
        Outcome<IncomingFiles.Standing> begun = incoming.begin(actor, name, size, changed);
        if (begun.isDone()) {
            timers.set(UploadCleaning.KIND, begun.orThrow().id(), clock.instant().plus(UploadCleaning.KEPT));
        }
        return begun;
    }

    private static boolean mayEnter(Actor actor, CaseFile file) {
        return actor.is(Role.UNIT) ? file.unit() != null && file.unit().equals(actor.unit()) : mayEnter(actor, file.owner());
    }

    private static boolean mayEnter(Actor actor, UUID owner) {
        return actor.is(Role.OFFICER) || actor.is(Role.BUREAU) || actor.is(Role.OWNER) && owner.equals(actor.owner());
    }

    private static boolean mayChange(Actor actor, UUID owner) {
        return actor.is(Role.OFFICER) || actor.is(Role.OWNER) && owner.equals(actor.owner());
    }
}
