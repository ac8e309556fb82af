package org.daiban.sharing.web;

import java.util.List;
import org.daiban.sharing.Figures;
import org.daiban.sharing.SharingDecision;
import org.daiban.web.Form;

/**
 * @param published what the city sees; null where it sees nothing
 * @param own       what it would see if the county shared now
 */
public record SharingPage(String city, Figures published, Figures own, List<SharingDecision> decisions, Form form) {

    public int seen() {
        return decisions.isEmpty() ? 0 : decisions.get(0).number();
    }
}
