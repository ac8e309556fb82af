package org.daiban.correction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseDetail;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.casefile.Source;
import org.daiban.document.Documents;
import org.daiban.document.StoredDocument;
import org.daiban.identity.Actor;
import org.daiban.identity.StandIns;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time notices of a jurisdiction: given, answered line by line, looked at, watched. */
@Component
public class OneTimeNotices {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这份告知单。", "");

    private final NoticeStore store;
    private final Numbering numbering;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final StandIns standIns;
    private final Once once;
    private final Clock clock;

    OneTimeNotices(NoticeStore store, Numbering numbering, CaseFiles caseFiles, Documents documents, StandIns standIns,
                   Once once, Clock clock) {
        this.store = store;
        this.numbering = numbering;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.standIns = standIns;
        this.once = once;
        this.clock = clock;
    }

    /** @param times how many second notices a unit gave in all @param latest the day of the last one */
    public record SecondOfUnit(String unitName, int times, LocalDate latest) {
    }

    /**
     * Gives a notice. The first of the authority is recorded as the case file's 补正告知 in the same transaction; a further
     * one is kept and counted and changes no clock (R22-4, R22-124).
     *
     * @param seenVersion the version of the case file the actor had before them
     * @param seenNotices how many notices of the case file the actor had before them
     */
    public Outcome<UUID> issue(Actor actor, UUID caseFile, NewNotice wanted, int seenVersion, int seenNotices, UUID key) {
        return once.run(key, () -> caseFiles.detail(actor, caseFile)
                .map(detail -> issue(actor, detail, wanted, seenVersion, seenNotices, key))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> issue(Actor actor, CaseDetail detail, NewNotice wanted, int seenVersion, int seenNotices, UUID key) {
        UUID caseFile = detail.file().id();
        List<OneTimeNotice> before = store.ofCase(caseFile);
        boolean first = isFirst(wanted, detail);
        List<Refusal> refusals = refusals(actor, detail, before, wanted, seenVersion, seenNotices);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        int ordinal = 1 + (int) before.stream().filter(notice -> notice.kind() == wanted.kind()).count();
        OneTimeNotice notice = numbering.notice(detail.file(), wanted, ordinal, actor.name(), lines(actor, wanted));
        if (!store.insert(notice, first ? Integer.valueOf(seenVersion + 1) : null, actor.account())) {
            return Outcome.refused(givenMeanwhile(before));
        }
        return first
                ? caseFiles.record(actor, caseFile, event(wanted, "一次性告知单 " + notice.number()), seenVersion, derived(key)).map(done -> notice.id())
                : Outcome.done(notice.id());
    }

    /** What would refuse the notice; records nothing. */
    @Transactional(readOnly = true)
    public List<Refusal> check(Actor actor, UUID caseFile, NewNotice wanted, int seenVersion, int seenNotices) {
        return caseFiles.detail(actor, caseFile)
                .map(detail -> refusals(actor, detail, store.ofCase(caseFile), wanted, seenVersion, seenNotices))
                .orElseGet(() -> List.of(NOT_FOUND));
    }

    private List<Refusal> refusals(Actor actor, CaseDetail detail, List<OneTimeNotice> before, NewNotice wanted, int seenVersion,
                                   int seenNotices) {
        List<Refusal> refusals = new ArrayList<>(NoticeRules.refusals(actor, wanted, detail, LocalDate.now(clock)));
        if (before.size() != seenNotices) {
            refusals.add(givenMeanwhile(before));
        } else if (isFirst(wanted, detail) && !wanted.lines().isEmpty()) {
            List<String> told = refusals.stream().map(Refusal::field).toList();
            caseFiles.check(actor, detail.file().id(), event(wanted, "一次性告知单"), seenVersion).stream()
                    .filter(refusal -> refusal.field().isEmpty() || !told.contains(refusal.field()))
                    .forEach(refusals::add);
        }
        wanted.lines().forEach(line -> line.sampleFile().ifPresent(file -> refusals.addAll(documents.refusals(file))));
        return refusals;
    }

    private static boolean isFirst(NewNotice wanted, CaseDetail detail) {
        return wanted.kind() == NoticeKind.OF_AUTHORITY && NoticeRules.told(detail) == null;
    }

    private static NewEvent event(NewNotice wanted, String paper) {
        return new NewEvent(new Happening.CorrectionNotified(wanted.lines().stream().map(NewNotice.Line::sentence).toList()),
                wanted.on(), Source.ENTERED, wanted.voucher().isBlank() ? paper : wanted.voucher().strip(), wanted.note());
    }

    private List<NoticeLine> lines(Actor actor, NewNotice wanted) {
        List<NoticeLine> lines = new ArrayList<>();
        for (NewNotice.Line line : wanted.lines()) {
            UUID file = line.sampleFile().map(sample -> documents.store(actor, sample).orThrow()).orElse(null);
            lines.add(new NoticeLine(lines.size() + 1, line.material().strip(), line.lack(), line.words().strip(),
                    line.basis().strip(), line.sample().strip(), file, List.of()));
        }
        return lines;
    }

    private static Refusal givenMeanwhile(List<OneTimeNotice> now) {
        return CorrectionRule.CHANGED_MEANWHILE.refuse(now.isEmpty() ? "页面上的办件不是现在的样子，请看过以后再登记。"
                : "刚才" + now.get(now.size() - 1).issuedBy() + "已出具告知单 " + now.get(now.size() - 1).number() + "，请看过以后再登记。");
    }

    /**
     * Says something to a line: the owner answers, an officer or the unit looks.
     *
     * @param seen how many entries of the line the actor had before them
     */
    public Outcome<UUID> enter(Actor actor, UUID notice, int line, NewEntry entry, int seen, UUID key) {
        return once.run(key, () -> store.find(notice)
                .filter(found -> mayEnter(actor, found))
                .flatMap(found -> found.line(line).map(of -> enter(actor, found, of, entry, seen)))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> enter(Actor actor, OneTimeNotice notice, NoticeLine line, NewEntry entry, int seen) {
        List<Refusal> refusals = new ArrayList<>(LineRules.refusals(actor, notice, line, entry, seen));
        entry.file().ifPresent(file -> refusals.addAll(documents.refusals(file)));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Optional<StoredDocument> file = entry.file().flatMap(upload -> documents.find(documents.store(actor, upload).orThrow()));
        boolean appended = store.append(notice.id(), line.number(), new NoticeLine.Entry(seen + 1, entry.kind(), entry.words().strip(),
                file.map(StoredDocument::id).orElse(null), file.map(StoredDocument::name).orElse(""), actor.name(), clock.instant()),
                actor.account());
        return appended ? Outcome.done(notice.id())
                : Outcome.refused(LineRules.changedMeanwhile(store.find(notice.id()).flatMap(now -> now.line(line.number())).orElse(line)));
    }

    /** A notice the actor may see. */
    @Transactional(readOnly = true)
    public Optional<OneTimeNotice> find(Actor actor, UUID id) {
        return store.find(id).filter(notice -> mayEnter(actor, notice));
    }

    /** The notices of a case file, first first. */
    @Transactional(readOnly = true)
    public List<OneTimeNotice> ofCase(Actor actor, UUID caseFile) {
        return store.ofCase(caseFile).stream().filter(notice -> mayEnter(actor, notice)).toList();
    }

    /** The notices of a project within reach, first first. */
    @Transactional(readOnly = true)
    public List<OneTimeNotice> ofProject(Actor actor, UUID project) {
        return store.ofProject(project).stream().filter(notice -> mayEnter(actor, notice)).toList();
    }

    /** Those that go on, the earliest last day first: an owner's or a unit's own, an officer's own projects' and those they stand in for, or all for the bureau. */
    @Transactional(readOnly = true)
    public List<OneTimeNotice> open(Actor actor, int most) {
        return switch (actor.role()) {
            case OWNER -> store.open(Set.of(), null, actor.owner(), most);
            case UNIT -> actor.unit() == null ? List.of() : store.open(Set.of(), actor.unit(), null, most);
            case OFFICER -> store.open(standIns.with(actor.account()), null, null, most);
            case BUREAU -> store.open(Set.of(), null, null, most);
            case SYSTEM, SECURITY, AUDIT -> List.of();
        };
    }

    /** 二次告知, the newest first. @param before the last one seen; null for the beginning */
    @Transactional(readOnly = true)
    public List<OneTimeNotice> second(UUID before, int most) {
        return store.second(before, most);
    }

    /** How many second notices each unit gave, the most first. */
    @Transactional(readOnly = true)
    public List<SecondOfUnit> secondByUnit() {
        return store.secondByUnit();
    }

    private static boolean mayEnter(Actor actor, OneTimeNotice notice) {
        return switch (actor.role()) {
            case OFFICER, BUREAU -> true;
            case OWNER -> notice.owner().equals(actor.owner());
            case UNIT -> notice.unit() != null && notice.unit().equals(actor.unit());
            case SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    private static UUID derived(UUID key) {
        return UUID.nameUUIDFromBytes((key + "event").getBytes(StandardCharsets.UTF_8));
    }
}
