package org.daiban.jurisdiction;

import java.util.EnumMap;
import java.util.Map;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.matter.MatterKind;

/**
 * When lights turn yellow, by the kind of the matter (L10-1).
 *
 * @param usual  for every kind without one of its own
 * @param ofKind only the kinds that have one
 */
public record LightPolicies(LightPolicy usual, Map<MatterKind, LightPolicy> ofKind) {

    static final LightPolicies USUAL = new LightPolicies(LightPolicy.USUAL, Map.of());

    public LightPolicies {
        ofKind = ofKind.isEmpty() ? Map.of() : new EnumMap<>(ofKind);
    }

    public LightPolicy of(MatterKind kind) {
        return ofKind.getOrDefault(kind, usual);
    }
}
