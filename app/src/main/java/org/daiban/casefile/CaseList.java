package org.daiban.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds a stretch of case files in the order of their due days. */
@Repository
class CaseList {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,7})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final String BEGINNING = 0 + "_" + new UUID(0, 0);

    private static final String LIGHT = """
            :light = case
                when settled is not null then settled
                when grey_through >= :today then 'GREY'
                when red_from <= :today then 'RED'
                when yellow_from <= :today then 'YELLOW'
                else 'GREEN' end""";

    private static final String SEARCH = """
            (position(:search in lower(project_name)) > 0 or position(:search in lower(matter_name)) > 0
             or position(:search in lower(code)) > 0 or position(:search in lower(unit_name)) > 0)""";

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after {@link CaseRow#place()} of the last row before; null or spoiled for the beginning */
    List<CaseRow> rows(CaseFilter filter, LocalDate today, String after, int size) {
        return rows(filter, today, after, size, "");
    }

    /** The same, kept from changing until the transaction ends; those somebody is changing at this moment are left out. */
    List<CaseRow> held(CaseFilter filter, LocalDate today, String after, int size) {
        return rows(filter, today, after, size, " for share skip locked");
    }

    private List<CaseRow> rows(CaseFilter filter, LocalDate today, String after, int size, String lock) {
        Matcher place = PLACE.matcher(after == null ? BEGINNING : after);
        if (!place.matches()) {
            return rows(filter, today, null, size, lock);
        }
        return jdbc.sql("""
                        select * from casefile.case_file
                        where jurisdiction = :jurisdiction
                          and (sort_due, id) > (:due, :id)"""
                        + (filter.open() ? " and not closed" : "")
                        + (filter.unit() == null ? "" : " and unit = :unit")
                        + (filter.officers().isEmpty() ? "" : " and officer in (:officers)")
                        + (filter.owner() == null ? "" : " and owner = :owner")
                        + (filter.light() == null ? "" : " and " + LIGHT)
                        + (filter.search().isBlank() ? "" : " and " + SEARCH)
                        + " order by sort_due, id limit :size" + lock)
                .param("jurisdiction", Jurisdiction.current())
                .param("due", LocalDate.ofEpochDay(Long.parseLong(place.group(1))))
                .param("id", UUID.fromString(place.group(2)))
                .param("unit", filter.unit())
                .param("officers", filter.officers())
                .param("owner", filter.owner())
                .param("light", filter.light() == null ? null : filter.light().name())
                .param("today", today)
                .param("search", filter.search().strip().toLowerCase())
                .param("size", size)
                .query(CaseStore::row)
                .list();
    }

    /** Received and nothing since, by the day they are listed under; null leaves a question open. */
    List<CaseRow> received(UUID officer, UUID unit, int most) {
        return jdbc.sql("""
                        select * from casefile.case_file
                        where jurisdiction = :jurisdiction and not closed and state = 'RECEIVED'"""
                        + (unit == null ? "" : " and unit = :unit")
                        + (officer == null ? "" : " and officer = :officer")
                        + " order by sort_due, id limit :most")
                .param("jurisdiction", Jurisdiction.current())
                .param("unit", unit)
                .param("officer", officer)
                .param("most", most)
                .query(CaseStore::row)
                .list();
    }

    /** Counts every case file; for figures reckoned once in a while, not for pages of a desk. */
    CaseFigures figures(LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where not closed and light = 'RED') as red,
                               count(*) filter (where not closed and light = 'YELLOW') as yellow,
                               count(*) filter (where not closed and light = 'GREEN') as green,
                               count(*) filter (where not closed and light = 'GREY') as grey,
                               count(*) filter (where closed) as ended
                        from (select closed, case
                                  when settled is not null then settled
                                  when grey_through >= :today then 'GREY'
                                  when red_from <= :today then 'RED'
                                  when yellow_from <= :today then 'YELLOW'
                                  else 'GREEN' end as light
                              from casefile.case_file where jurisdiction = :jurisdiction) lit""")
                .param("jurisdiction", Jurisdiction.current())
                .param("today", today)
                .query(CaseFigures.class)
                .single();
    }
}
