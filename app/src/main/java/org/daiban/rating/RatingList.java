package org.daiban.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ratings as a list and as figures, of case files delivered in a stretch of days. */
@Component
public class RatingList {

    private static final String WHERE = """
              and s.delivered_on between :from and :to
              and (cast(:officer as uuid) is null or s.officer = :officer)
              and (cast(:unit as text) is null or s.unit_name = :unit)
            """;

    private final JdbcClient jdbc;

    RatingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which ratings.
     *
     * @param from    first day of delivery, {@code to} the last
     * @param officer whose, or null for all
     * @param unit    by its name as the case file has it, or null for all
     * @param level   or null for all
     */
    public record Filter(LocalDate from, LocalDate to, UUID officer, String unit, Level level) {
    }

    /** @param levels how many of each level, the best first; @param byPhone how many said something of the service when called and rated nothing */
    public record Figures(String unitName, int delivered, List<Integer> levels, int byPhone) {
        public Figures {
            levels = List.copyOf(levels);
        }

        public int rated() {
            return levels.stream().mapToInt(Integer::intValue).sum();
        }

        public int of(Level level) {
            return levels.get(level.code() - 1);
        }

        public int bad() {
            return of(Level.BAD) + of(Level.VERY_BAD);
        }

        /** Hundredths of those delivered that were rated. */
        public int answered() {
            return share(rated(), delivered);
        }

        /** Hundredths of the ratings. */
        public int share(Level level) {
            return share(of(level), rated());
        }

        private static int share(int part, int whole) {
            return whole == 0 ? 0 : Math.round(100f * part / whole);
        }
    }

    /** The newest first. @param after the case file of the last one seen, or null */
    @Transactional(readOnly = true)
    public List<Served> rated(Filter filter, UUID after, int most) {
        return query(RatingStore.SERVED + WHERE + """
                  and r.level is not null and (cast(:level as int) is null or r.level = :level)
                  and (cast(:after as uuid) is null or (r.rated_on, s.case_file) < (select rated_on, case_file from rating.rating
                      where jurisdiction = :jurisdiction and case_file = :after))
                order by r.rated_on desc, s.case_file desc limit :most""", filter)
                .param("level", filter.level() == null ? null : filter.level().code())
                .param("after", after)
                .param("most", most)
                .query(RatingStore::served)
                .list();
    }

    /** By unit, most bad ones first. */
    @Transactional(readOnly = true)
    public List<Figures> byUnit(Filter filter) {
        return query("""
                select s.unit_name, count(*) as delivered,
                    count(*) filter (where r.level = 1) as very_good, count(*) filter (where r.level = 2) as good,
                    count(*) filter (where r.level = 3) as fair, count(*) filter (where r.level = 4) as bad,
                    count(*) filter (where r.level = 5) as very_bad,
                    count(*) filter (where r.level is null and exists (select from rating.call c
                        where c.jurisdiction = s.jurisdiction and c.case_file = s.case_file and c.level is not null)) as by_phone
                from rating.served s
                    left join rating.rating r on r.jurisdiction = s.jurisdiction and r.case_file = s.case_file
                where s.jurisdiction = :jurisdiction
                """ + WHERE + " group by s.unit_name order by count(*) filter (where r.level >= 4) desc, s.unit_name limit 200", filter)
                .query((row, number) -> new Figures(row.getString("unit_name"), row.getInt("delivered"),
                        List.of(row.getInt("very_good"), row.getInt("good"), row.getInt("fair"), row.getInt("bad"), row.getInt("very_bad")),
                        row.getInt("by_phone")))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("jurisdiction", Jurisdiction.current())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("officer", filter.officer())
                .param("unit", filter.unit());
    }
}
