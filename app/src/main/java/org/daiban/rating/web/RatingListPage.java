package org.daiban.rating.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.daiban.rating.Level;
import org.daiban.rating.RatingList;
import org.daiban.rating.RatingList.Figures;
import org.daiban.rating.Served;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ratings with figures above them.
 *
 * @param byUnit figures of each unit, those with bad ratings first
 * @param mine   only those of the officer who looks
 * @param next   where the list goes on; empty at its end
 */
public record RatingListPage(RatingList.Filter filter, List<Figures> byUnit, List<Served> rows, boolean mine, String next) {
    public RatingListPage {
        byUnit = List.copyOf(byUnit);
        rows = List.copyOf(rows);
    }

    public Figures whole() {
        return new Figures("", byUnit.stream().mapToInt(Figures::delivered).sum(),
                Arrays.stream(Level.values()).map(level -> byUnit.stream().mapToInt(one -> one.of(level)).sum()).toList(),
                byUnit.stream().mapToInt(Figures::byPhone).sum());
    }

    public LocalDate from() {
        return filter.from();
    }

    public LocalDate to() {
        return filter.to();
    }

    /** The same days with another unit or level; null for all. */
    public String link(String unit, Level level) {
        return address("/ratings", new RatingList.Filter(filter.from(), filter.to(), filter.officer(), unit, level));
    }

    public String excel() {
        return address("/ratings/list.xlsx", filter);
    }

    static String address(String path, RatingList.Filter filter) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path).queryParam("from", filter.from()).queryParam("to", filter.to());
        if (filter.unit() != null) {
            uri.queryParam("unit", filter.unit());
        }
        if (filter.level() != null) {
            uri.queryParam("level", filter.level());
        }
        return uri.build().encode().toUriString();
    }
}
