package org.daiban.adoption;

import java.util.List;

/**
 * A unit of the city for a county to take over.
 *
 * @param matters  ids of what it handles
 * @param proposed what it would be called there
 */
public record AdoptableUnit(String cityName, String kind, List<String> matters, String proposed) {
    public AdoptableUnit {
        matters = List.copyOf(matters);
    }
}
