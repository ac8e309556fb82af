package org.daiban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.engine.matter.Evidence;
import org.daiban.engine.matter.Figure;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.LocalRules;

/**
 * A figure of the catalogue that is or can be confirmed.
 *
 * @param name      what records call it, e.g. {@code C06/PROMISED}
 * @param kind      null for a promised total
 * @param subject   the matter's id and name, or which total
 * @param matter    the matter's id; empty for a total
 * @param stage     null for a total
 * @param authority empty for a total
 * @param value     its whole value; another value is not confirmed
 * @param words     the value as people read it
 * @param more      notes of the catalogue on it
 * @param source    who confirmed it; empty where nobody did
 */
public record ListedFigure(String name, Figure kind, String subject, String matter, Stage stage, String authority, String value,
                           String words, String more, Evidence evidence, String source) {

    private static final String TOTAL = "承诺总时限";

    public boolean unconfirmed() {
        return !evidence.sure();
    }

    public String label() {
        return kind == null ? TOTAL : kind.label();
    }

    /** Every figure of a catalogue, matters first. */
    public static List<ListedFigure> all(PublishedCatalogue catalogue) {
        List<ListedFigure> all = new ArrayList<>();
        catalogue.catalogue().matters().forEach(matter -> all.addAll(of(matter)));
        catalogue.rules().totals().forEach(total -> all.add(of(total)));
        return all;
    }

    public static List<ListedFigure> of(Matter matter) {
        List<ListedFigure> figures = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            figures.add(new ListedFigure(figure.of(matter.id()), figure, matter.id() + " " + matter.name(), matter.id(),
                    matter.stage(), matter.authority(), figure.value(matter), figure.words(matter), more(figure, matter),
                    matter.evidence(figure), matter.source(figure)));
        }
        return figures;
    }

    static Optional<ListedFigure> find(PublishedCatalogue catalogue, String name) {
        return all(catalogue).stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    private static ListedFigure of(LocalRules.Total total) {
        return new ListedFigure(total.figure(), null, total.label(), "", null, "", total.value(),
                total.promised().workingDays() + "个工作日", total.promised().basis(), total.promised().evidence(),
                total.promised().source());
    }

    private static String more(Figure figure, Matter matter) {
        return switch (figure) {
            case STATUTORY -> matter.statutory().note();
            case PROMISED -> matter.promised().note();
            case RULE -> matter.legalBasis();
        };
    }
}
