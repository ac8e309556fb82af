package org.daiban.sharing.web;

import java.util.List;
import org.daiban.jurisdiction.Region;
import org.daiban.sharing.Figures;

/** The city and its counties: what each shares. */
public record CityPage(List<Line> lines) {

    /**
     * @param figures null where nothing is shared
     * @param word    said in the place of figures
     */
    public record Line(Region region, Figures figures, String word) {
    }
}
