package org.daiban.catalogue.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.catalogue.Confirmation;
import org.daiban.catalogue.ListedFigure;
import org.daiban.web.Form;

/**
 * Figures to confirm, or confirmed ones.
 *
 * @param all     every figure of the catalogue in force
 * @param records what was recorded of the figures shown, the newest first
 */
public record FiguresPage(int version, List<ListedFigure> all, FigureFilter filter, Form form, List<Confirmation> records) {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    public List<ListedFigure> shown() {
        return all.stream().filter(filter::shows).toList();
    }

    /** The figures shown, by the authority that answers for them; totals under the city. */
    public Map<String, List<ListedFigure>> groups() {
        Map<String, List<ListedFigure>> groups = new LinkedHashMap<>();
        shown().forEach(figure -> groups.computeIfAbsent(figure.authority().isEmpty() ? "全市承诺" : figure.authority(),
                authority -> new java.util.ArrayList<>()).add(figure));
        return groups;
    }

    public List<String> authorities() {
        return all.stream().map(ListedFigure::authority).filter(name -> !name.isEmpty()).distinct().sorted().toList();
    }

    public long waiting() {
        return all.stream().filter(ListedFigure::unconfirmed).count();
    }

    public long confirmed() {
        return all.stream().filter(figure -> !figure.source().isEmpty()).count();
    }

    public String subject(Confirmation record) {
        return all.stream().filter(figure -> figure.name().equals(record.figure())).findFirst()
                .map(figure -> figure.subject() + " · " + figure.label()).orElse(record.figure());
    }

    /** True where the catalogue in force has another value now, so that this record no longer counts. */
    public boolean outdated(Confirmation record) {
        return all.stream().filter(figure -> figure.name().equals(record.figure())).noneMatch(figure -> figure.value().equals(record.value()));
    }

    public String day(Confirmation record) {
        return record.recordedAt().atZone(HERE).toLocalDate().toString();
    }
}
