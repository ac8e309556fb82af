package org.daiban.closing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;
import org.daiban.audit.Entries;
import org.daiban.audit.Entry;
import org.daiban.audit.EntryFilter;
import org.daiban.document.Bundle;
import org.daiban.document.Enclosures;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 归档: everything a project left behind, laid together; sealed once all is done, and again whenever something was added. */
@Component
public class Archives {

    private static final int LONGEST_REMARK = 200;

    private final ArchiveStore store;
    private final List<Enclosures> enclosures;
    private final Projects projects;
    private final Summaries summaries;
    private final RecordExtract extract;
    private final Entries record;
    private final Once once;
    private final Clock clock;

    Archives(ArchiveStore store, List<Enclosures> enclosures, Projects projects, Summaries summaries, RecordExtract extract, Entries record,
             Once once, Clock clock) {
        this.store = store;
        this.enclosures = List.copyOf(enclosures);
        this.projects = projects;
        this.summaries = summaries;
        this.extract = extract;
        this.record = record;
        this.once = once;
        this.clock = clock;
    }

    /** Whether somebody may take or seal the archive: the project's own officer and the bureau; its owner may take it. */
    public static boolean mayTake(Actor actor, Project project) {
        return switch (actor.role()) {
            case OFFICER -> project.officer().equals(actor.account());
            case BUREAU -> true;
            case OWNER -> project.owner().equals(actor.owner());
            case UNIT, SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    /**
     * Seals what lies in the archive now.
     *
     * @param seen how many archives the actor had before them
     */
    public Outcome<UUID> seal(Actor actor, UUID project, String remark, int seen, UUID key) {
        return once.run(key, () -> projects.find(project).map(found -> seal(actor, found, remark, seen))
                .orElseGet(() -> Outcome.refused(new Refusal("", "没有找到这个项目。", ""))));
    }

    private Outcome<UUID> seal(Actor actor, Project project, String remark, int seen) {
        if (actor.is(Role.OWNER) || !mayTake(actor, project)) {
            return Outcome.refused(ClosingRule.NOT_THEIRS_TO_SEAL.refuse("由本项目的首席服务官（" + project.officerName() + "）或者主管部门归档。"));
        }
        ProjectSummary summary = summaries.of(project.id()).orElseThrow();
        if (!summary.finished()) {
            return Outcome.refused(ClosingRule.NOT_ALL_DONE.refuse(summary.forecast().isEmpty() ? "方案还没有审定，不能归档。"
                    : "还有 " + summary.unfinished().size() + " 个事项没有办结，不能归档：" + summary.unfinished().stream().limit(5).collect(Collectors.joining("、"))
                    + (summary.unfinished().size() > 5 ? "等" : "") + "。"));
        }
        if (remark.strip().length() > LONGEST_REMARK) {
            return Outcome.refused(Refusal.input("remark", "最多 " + LONGEST_REMARK + " 个字。"));
        }
        List<Archive> before = store.of(project.id());
        if (before.size() != seen) {
            return Outcome.refused(ClosingRule.DELIVERY_CHANGED_MEANWHILE.refuse("刚才有人归过档，请看过以后再归档。"));
        }
        List<Bundle.Entry> entries = entries(project.id());
        String contents = contents(entries);
        Optional<Archive> same = before.stream().filter(archive -> archive.contents().equals(contents)).findFirst();
        if (same.isPresent()) {
            return Outcome.refused(ClosingRule.NOTHING_NEW.refuse("与第 " + same.get().number() + " 次归档的目录完全相同，不用再归档。"));
        }
        Optional<Entry> head = record.search(EntryFilter.all(), null).entries().stream().findFirst();
        Archive archive = new Archive(project.id(), before.size() + 1, project.owner(), entries.size(), contents, digest(contents),
                head.map(Entry::number).orElse(0L), head.map(Entry::digest).orElse(Entry.NONE), remark.strip(), LocalDate.now(clock), clock.instant(),
                actor.name());
        return store.insert(archive, actor.account()) ? Outcome.done(project.id())
                : Outcome.refused(ClosingRule.DELIVERY_CHANGED_MEANWHILE.refuse("刚才有人归过档，请看过以后再归档。"));
    }

    /** Every sealed archive, first first. */
    @Transactional(readOnly = true)
    public List<Archive> of(UUID project) {
        return store.of(project);
    }

    /** Everything as it lies there now, for whoever is signed in: an owner gets no extract of the record and nothing said among staff. */
    @Transactional(readOnly = true)
    public Bundle bundle(Actor actor, Project project) {
        List<Bundle.Entry> entries = new ArrayList<>(entries(project.id()));
        if (!actor.is(Role.OWNER)) {
            entries.add(extract.of(project));
        }
        List<Archive> sealed = store.of(project.id());
        String seal = sealed.isEmpty() ? "还没有归档" : sealed.stream().map(archive -> "第 " + archive.number() + " 次归档 " + archive.sealedOn() + "，目录摘要（SM3）"
                + archive.digest()).collect(Collectors.joining("；"));
        return Checked.with(new Bundle(project.name(), actor.name() + " 于 " + LocalDate.now(clock) + " 取出，共 " + entries.size() + " 份。" + seal
                + "。每份文件的校验值见最后的“校验值”。", entries), LocalDate.now(clock));
    }

    /** In the order of their folders; within one as their modules laid them. */
    private List<Bundle.Entry> entries(UUID project) {
        return enclosures.stream().flatMap(module -> module.of(project).stream()).sorted(Comparator.comparing(Bundle.Entry::folder)).toList();
    }

    private static String contents(List<Bundle.Entry> entries) {
        return entries.stream().map(entry -> String.join("\t", entry.folder(), entry.name(), entry.what(), entry.on().toString(), entry.by()))
                .collect(Collectors.joining("\n"));
    }

    static String digest(String contents) {
        byte[] bytes = contents.getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return Hex.toHexString(result);
    }
}
