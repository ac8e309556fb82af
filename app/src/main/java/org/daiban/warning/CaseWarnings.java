package org.daiban.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFileMoved;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.casefile.CasePage;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.EventKind;
import org.daiban.engine.clock.Light;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of each case file once that it came near its due day, and once that it passed it: when it moves, and every night. */
@Component
public class CaseWarnings {

    private static final int AT_ONCE = 200;
    private static final Set<Light> TOLD = EnumSet.of(Light.YELLOW, Light.RED);
    private static final Set<EventKind> ENDING = EnumSet.of(EventKind.DECIDED, EventKind.DECLINED, EventKind.WITHDRAWN);

    private final CaseWarningStore store;
    private final CaseFiles files;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CaseWarnings(CaseWarningStore store, CaseFiles files, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction of what happened: it stands or falls with it. */
    @EventListener
    void on(CaseFileMoved moved) {
        boolean ended = ENDING.contains(moved.event().kind());
        store.insert(ended ? decidedLate(moved.file()) : worthTelling(List.of(moved.file())), today());
        if (ended || mayMoveDue(moved.event().kind())) {
            store.end(moved.file().id(), ended ? null : moved.file().standing().due(), moved.event().on());
        }
    }

    /** What was late and decided between two nights is on record all the same. */
    private static List<CaseFile> decidedLate(CaseFile file) {
        return file.standing().light() == Light.RED && file.standing().due() != null ? List.of(file) : List.of();
    }

    private static boolean mayMoveDue(EventKind kind) {
        return switch (kind) {
            case EXTENDED, PROCEDURE_BEGUN, PROCEDURE_ENDED, OCCURRED, CORRECTED, ACCEPTED -> true;
            default -> false;
        };
    }

    /** Goes through all that is yellow or red today, a stretch a transaction; what was told already stays told once. @return how many are new */
    int tellAll() {
        int told = 0;
        for (Light light : TOLD) {
            String after = null;
            do {
                String from = after;
                Stretch stretch = transactions.execute(status -> stretch(light, from));
                told += stretch.told();
                after = stretch.next();
            } while (after != null);
        }
        return told;
    }

    /** What is being recorded at this moment tells of itself; what is read here cannot end before it is told. */
    private Stretch stretch(Light light, String after) {
        CasePage page = files.byRemainingHeld(new CaseFilter(light, null, null, null, "", true), after, AT_ONCE);
        return new Stretch(store.insert(worthTelling(page.rows()), today()), page.next());
    }

    /** @param next null at the end */
    private record Stretch(int told, String next) {
    }

    /** What is decided is late or not, but nobody can hurry it any more. */
    private static List<CaseFile> worthTelling(List<CaseFile> files) {
        return files.stream()
                .filter(file -> TOLD.contains(file.standing().light()) && file.standing().due() != null
                        && file.state() != CaseState.DECIDED && !file.state().closed())
                .toList();
    }

    /**
     * Those that stand, the newest first.
     *
     * @param officer whose, or null for all
     * @param light   null for both
     * @param before  the last one seen, or null
     */
    @Transactional(readOnly = true)
    public List<CaseWarning> standing(UUID officer, Light light, UUID before, int most) {
        return store.standing(officer, light, before, most);
    }

    /** Everything told of a case file, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseWarning> of(UUID caseFile) {
        return store.of(caseFile);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
