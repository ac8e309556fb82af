package org.daiban.engine.roadmap;

import java.util.Map;
import org.daiban.engine.matter.Catalogue;

final class LocalRulesReader {
    LocalRulesReader(Catalogue catalogue, Map<String, String> texts) {
    }

    LocalRules.Result read() {
        throw new UnsupportedOperationException();
    }
}
