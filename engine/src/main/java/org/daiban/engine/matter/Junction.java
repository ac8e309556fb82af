package org.daiban.engine.matter;

import java.util.List;
import java.util.Set;

/** What and and or have in common: one part of the settling value settles the whole. */
final class Junction {
    private Junction() {
    }

    static Truth truth(List<Condition> parts, Facts facts, Truth settling) {
        boolean unknown = false;
        for (int i = 0; i < parts.size(); i++) {
            Truth part = parts.get(i).truth(facts);
            if (part == settling) {
                return settling;
            }
            unknown |= part == Truth.UNKNOWN;
        }
        return unknown ? Truth.UNKNOWN : settling.negated();
    }

    /** The first settling part alone is reason enough; an open question needs the open parts; otherwise every part counts. */
    static void decide(List<Condition> parts, Facts facts, Truth settling, Set<String> deciding) {
        Truth whole = truth(parts, facts, settling);
        for (Condition part : parts) {
            if (part.truth(facts) != whole) {
                continue;
            }
            part.decide(facts, deciding);
            if (whole == settling) {
                return;
            }
        }
    }
}
