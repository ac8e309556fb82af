package org.daiban.help;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Help requests in lists, and how quickly units answer. */
@Component
public class HelpList {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,6})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int OF_ONE_CASE = 30;
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    HelpList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which requests to show. */
    public enum Show {
        OPEN("没有结束的", HelpState.WAITING, HelpState.UNANSWERED, HelpState.ANSWERED),
        WAITING("等单位答复的", HelpState.WAITING, HelpState.UNANSWERED),
        UNANSWERED("逐级上报后仍未答复的", HelpState.UNANSWERED),
        ANSWERED("已答复，待确认的", HelpState.ANSWERED),
        OVER("已办结和撤回的", HelpState.CLOSED, HelpState.WITHDRAWN);

        private final String label;
        private final List<HelpState> states;

        Show(String label, HelpState... states) {
            this.label = label;
            this.states = List.of(states);
        }

        public String label() {
            return label;
        }

        /** Written out, so that the partial indexes serve. */
        private String condition() {
            return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", "r.state in (", ")"));
        }

        /** Open when spoiled. */
        public static Show of(String name) {
            return Arrays.stream(values()).filter(show -> show.name().equals(name)).findFirst().orElse(OPEN);
        }
    }

    /** @param officers what these officers asked; empty for everybody's @param unit null for all; {@code project} alike */
    public record Filter(Set<UUID> officers, Show show, UUID unit, UUID project) {
        public Filter {
            officers = Set.copyOf(officers);
        }

        public Filter(Show show, UUID officer, UUID unit, UUID project) {
            this(officer == null ? Set.of() : Set.of(officer), show, unit, project);
        }
    }

    /** @param next where it goes on; null at the end */
    public record Stretch(List<HelpRequest> rows, String next) {
        public Stretch {
            rows = List.copyOf(rows);
        }
    }

    /** By due day, the most urgent first. @param after {@link Stretch#next()} of the stretch before; null or spoiled for the beginning */
    @Transactional(readOnly = true)
    public Stretch by(Filter filter, String after, int size) {
        Matcher place = PLACE.matcher(after == null ? "" : after);
        boolean goesOn = place.matches();
        List<HelpRequest> found = jdbc.sql(HelpStore.REQUESTS + " where " + filter.show().condition() + """
                          and r.jurisdiction = :jurisdiction
                          and (:everybodys or r.officer in (:officers)) and (:unit::uuid is null or r.unit = :unit)
                          and (:project::uuid is null or r.project = :project)
                          and (r.due_on, r.id) > (:due, :id)
                        order by r.due_on, r.id limit :size""")
                .param("jurisdiction", Jurisdiction.current())
                .param("everybodys", filter.officers().isEmpty())
                .param("officers", filter.officers().isEmpty() ? List.of(NOBODY) : filter.officers())
                .param("unit", filter.unit(), Types.OTHER)
                .param("project", filter.project(), Types.OTHER)
                .param("due", LocalDate.ofEpochDay(goesOn ? Long.parseLong(place.group(1)) : 0))
                .param("id", goesOn ? UUID.fromString(place.group(2)) : new UUID(0, 0))
                .param("size", size + 1)
                .query((row, number) -> HelpStore.request(row))
                .list();
        List<HelpRequest> rows = found.size() > size ? found.subList(0, size) : found;
        HelpRequest last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return new Stretch(rows, found.size() > size ? last.current().dueOn().toEpochDay() + "_" + last.id() : null);
    }

    /** What was asked on a case file, the newest first. */
    @Transactional(readOnly = true)
    public List<HelpRequest> ofCaseFile(UUID caseFile) {
        return jdbc.sql(HelpStore.REQUESTS + " where r.jurisdiction = :jurisdiction and r.case_file = :caseFile order by r.id desc limit :most")
                .param("jurisdiction", Jurisdiction.current())
                .param("caseFile", caseFile)
                .param("most", OF_ONE_CASE)
                .query((row, number) -> HelpStore.request(row))
                .list();
    }

    /**
     * How quickly units answer what was asked since a day; questions taken back are left out.
     *
     * @param unit null for all of them, the one with the most unanswered first
     */
    @Transactional(readOnly = true)
    public List<ResponseTimes> responseTimes(LocalDate since, LocalDate today, UUID unit) {
        return jdbc.sql("""
                        select o.unit, max(r.unit_name) as unit_name, count(*) as asked, count(o.opened_on) as opened,
                            count(o.answered_on) as answered,
                            count(*) filter (where o.answered_on <= o.due_on) as in_time,
                            count(*) filter (where o.answered_on is null and o.due_on < :today) as late,
                            avg(o.opened_after) as days_to_open, avg(o.answered_after) as days_to_answer,
                            max(o.answered_after) as longest
                        from help.round o
                        join help.request r on r.jurisdiction = o.jurisdiction and r.id = o.request
                        where o.jurisdiction = :jurisdiction and o.asked_on >= :since and o.withdrawn_on is null
                          and (:unit::uuid is null or o.unit = :unit)
                        group by o.unit
                        order by late desc, days_to_answer desc nulls last, unit_name, o.unit""")
                .param("jurisdiction", Jurisdiction.current())
                .param("since", since)
                .param("today", today)
                .param("unit", unit, Types.OTHER)
                .query(ResponseTimes.class)
                .list();
    }
}
