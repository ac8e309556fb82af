package org.daiban.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFileMoved;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Happening;
import org.daiban.engine.clock.Light;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why case files are late: 优化营商环境条例 §36 wants the reason in public, and not only once the matter is decided. */
@Component
public class OverdueReasons {

    /** As many characters as a reason may have. */
    public static final int LONGEST = 500;

    private static final int LONGEST_VOUCHER = 200;
    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这个办件。", "");

    private final OverdueReasonStore store;
    private final CaseFiles files;
    private final Once once;
    private final Clock clock;

    OverdueReasons(OverdueReasonStore store, CaseFiles files, Once once, Clock clock) {
        this.store = store;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    /** What was said with a late decision (R22-28) is public as well; in the transaction of the decision. */
    @EventListener
    void on(CaseFileMoved moved) {
        if (moved.event().what() instanceof Happening.Decided decided && !decided.overdueReason().isBlank() && isLate(moved.file())) {
            CaseFile file = moved.file();
            store.insert(Ids.next(), file, new OverdueReason(file.id(), file.matterName(), file.unitName(), file.standing().due(),
                    decided.overdueReason().strip(), moved.event().voucher(), moved.event().on(), moved.event().recordedByName()),
                    moved.event().recordedBy(), clock.instant());
        }
    }

    /** Says why; said again, the newest counts. @param voucher by what an officer knows it; a unit says it itself and leaves it empty */
    public Outcome<UUID> say(Actor actor, UUID caseFile, String reason, String voucher, UUID key) {
        return once.run(key, () -> files.find(caseFile)
                .filter(file -> concerns(actor, file))
                .map(file -> say(actor, file, reason.strip(), voucher.strip()))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private static boolean concerns(Actor actor, CaseFile file) {
        return actor.is(Role.OFFICER) || actor.is(Role.UNIT) && file.unit() != null && file.unit().equals(actor.unit());
    }

    private Outcome<UUID> say(Actor actor, CaseFile file, String reason, String voucher) {
        List<Refusal> refusals = refusals(actor, file, reason, voucher);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        UUID id = Ids.next();
        store.insert(id, file, new OverdueReason(file.id(), file.matterName(), file.unitName(), file.standing().due(), reason,
                actor.is(Role.UNIT) ? "" : voucher, LocalDate.now(clock), actor.name()), actor.account(), clock.instant());
        return Outcome.done(id);
    }

    private static List<Refusal> refusals(Actor actor, CaseFile file, String reason, String voucher) {
        List<Refusal> refusals = new ArrayList<>();
        if (!isLate(file)) {
            refusals.add(ReasonRule.NOT_OVERDUE.refuse("本办件没有超期，不用说明理由。"));
        }
        if (reason.isEmpty()) {
            refusals.add(ReasonRule.REASON_MISSING.refuse("请写明为什么超期，公众能看到这一段。"));
        }
        if (reason.length() > LONGEST) {
            refusals.add(Refusal.input("reason", "超期理由最多 " + LONGEST + " 个字，现在是 " + reason.length() + " 个字。"));
        }
        if (actor.is(Role.OFFICER) && voucher.isEmpty()) {
            refusals.add(ReasonRule.REASON_WITHOUT_VOUCHER.refuse("理由由审批单位说明；代为登记的，请写明凭证，例如来函文号、电话记录。"));
        }
        if (voucher.length() > LONGEST_VOUCHER) {
            refusals.add(Refusal.input("voucher", "凭证最多 " + LONGEST_VOUCHER + " 个字。"));
        }
        return refusals;
    }

    /** Whether there is something to explain. */
    public static boolean isLate(CaseFile file) {
        return file.standing().light() == Light.RED && file.standing().due() != null;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<OverdueReason> of(UUID caseFile) {
        return store.of(caseFile);
    }

    /** The newest of each case file of a project. */
    @Transactional(readOnly = true)
    public List<OverdueReason> ofProject(UUID project) {
        return store.ofProject(project);
    }

    /** The case file, where the actor may see its warnings; empty otherwise. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> visible(Actor actor, UUID caseFile) {
        return files.find(caseFile).filter(file -> switch (actor.role()) {
            case OFFICER, BUREAU -> true;
            case OWNER -> file.owner().equals(actor.owner());
            case UNIT -> file.unit() != null && file.unit().equals(actor.unit());
            case SYSTEM, SECURITY, AUDIT -> false;
        });
    }
}
