package org.daiban.catalogue.web;

import org.daiban.catalogue.ListedFigure;

/**
 * Which figures are shown.
 *
 * @param authority the whole name; empty for all
 * @param stage     code of the stage; 0 for all
 * @param kind      name of the figure, or TOTAL; empty for all
 * @param matter    id of the matter; empty for all
 * @param confirmed those confirmed instead of those waiting
 */
public record FigureFilter(String authority, int stage, String kind, String matter, boolean confirmed) {

    boolean shows(ListedFigure figure) {
        return (confirmed ? !figure.source().isEmpty() : figure.unconfirmed())
                && (authority.isEmpty() || figure.authority().equals(authority))
                && (stage == 0 || figure.stage() != null && figure.stage().code() == stage)
                && (kind.isEmpty() || kind.equals(figure.kind() == null ? "TOTAL" : figure.kind().name()))
                && (matter.isEmpty() || figure.matter().equals(matter));
    }
}
