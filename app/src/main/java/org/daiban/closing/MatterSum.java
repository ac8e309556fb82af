package org.daiban.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.daiban.casefile.CaseDetail;
import org.daiban.casefile.CaseEvent;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.EventKind;
import org.daiban.casefile.Happening;
import org.daiban.casefile.Held;
import org.daiban.casefile.Measure;
import org.daiban.casefile.Turn;
import org.daiban.engine.clock.ClockState;
import org.daiban.engine.clock.Reading;
import org.daiban.engine.matter.LimitUnit;
import org.daiban.engine.matter.Limits;

/**
 * What one case file comes to: promised, statutory and actual, and who held it how long.
 *
 * @param held working days by side; days of a suspension count for whoever had the turn
 */
public record MatterSum(CaseDetail detail, Map<Turn, Integer> held) {

    /** A special procedure that stopped the clock. @param until null while it goes on */
    public record Stop(String what, LocalDate since, LocalDate until) {
    }

    static MatterSum of(CaseDetail detail) {
        Map<Turn, Integer> held = new EnumMap<>(Turn.class);
        for (Held one : detail.held()) {
            held.put(one.turn(), one.workingDays());
        }
        return new MatterSum(detail, held);
    }

    public CaseFile file() {
        return detail.file();
    }

    /** The day of the latest event of a kind; null where there was none. */
    public LocalDate on(EventKind kind) {
        return last(kind).map(CaseEvent::on).orElse(null);
    }

    private Optional<CaseEvent> last(EventKind kind) {
        return detail.events().stream().filter(event -> event.kind() == kind).reduce((first, last) -> last);
    }

    public int days(Turn turn) {
        return held.getOrDefault(turn, 0);
    }

    public Measure measure(Limits which) {
        return detail.measures().stream().filter(measure -> measure.which() == which).findFirst().orElseThrow();
    }

    private Optional<Reading> governing() {
        return detail.measures().stream().filter(Measure::governing).map(Measure::reading).filter(reading -> reading != null).findFirst();
    }

    /** Days used of the limit it is measured by, suspended ones taken off; empty where none ran. */
    public OptionalInt used() {
        return whole(reading -> reading.startedOn() == null ? null : reading.elapsed());
    }

    /** Days left of the limit it is measured by when it was decided, negative where it was late; empty until then. */
    public OptionalInt saved() {
        return whole(reading -> reading.state() == ClockState.STOPPED && reading.due() != null && decided().isPresent()
                ? reading.remaining() : null);
    }

    /** Days left out because the clock stood still. */
    public int suspended() {
        return whole(Reading::suspended).orElse(0);
    }

    private OptionalInt whole(Function<Reading, Integer> figure) {
        Integer found = governing().map(figure).orElse(null);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The promised limit in working days; empty where it is counted otherwise or not at all. */
    public OptionalInt promisedWorkingDays() {
        String words = measure(Limits.PROMISED).limit();
        String unit = LimitUnit.WORKING_DAYS.label();
        boolean counted = measure(Limits.PROMISED).reading() != null && words.endsWith(unit);
        return counted ? OptionalInt.of(Integer.parseInt(words.substring(0, words.length() - unit.length()))) : OptionalInt.empty();
    }

    public int corrections() {
        return (int) detail.events().stream().filter(event -> event.kind() == EventKind.CORRECTION_NOTIFIED).count();
    }

    public boolean late() {
        return governing().filter(Reading::overdue).isPresent();
    }

    /** Why it was late, as recorded with the decision; empty where it was not, or nobody said. */
    public String overdueReason() {
        return decided().map(Happening.Decided::overdueReason).orElse("");
    }

    public Optional<Happening.Decided> decided() {
        return last(EventKind.DECIDED).map(event -> (Happening.Decided) event.what());
    }

    /** 通过, 不予受理, 已撤件; or how far it has come. */
    public String result() {
        return decided().map(decided -> decided.decision().label()).orElse(file().state().label());
    }

    public List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        for (CaseEvent event : detail.events()) {
            if (event.what() instanceof Happening.ProcedureBegun begun) {
                LocalDate until = detail.events().stream().filter(later -> later.number() > event.number()
                        && later.what() instanceof Happening.ProcedureEnded ended && ended.procedure() == begun.procedure())
                        .map(CaseEvent::on).findFirst().orElse(null);
                stops.add(new Stop(begun.procedure().label(), event.on(), until));
            }
        }
        return stops;
    }
}
