package org.daiban.engine.matter;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One 前置 of a matter: satisfied when any one of its alternatives is finished. A matter waits for all its prerequisites.
 * Alternatives the project does not need stand aside; where none is needed, their own prerequisites are inherited, so
 * that the order is never lost.
 */
public record Prerequisite(List<Alternative> anyOf) {
    public Prerequisite {
        anyOf = List.copyOf(anyOf);
    }

    /** @param whereApplicable the catalogue itself says (suffix {@code ?}) that many projects do without this matter */
    public record Alternative(String matter, boolean whereApplicable) {
        @Override
        public String toString() {
            return whereApplicable ? matter + "?" : matter;
        }
    }

    public List<String> matters() {
        return anyOf.stream().map(Alternative::matter).toList();
    }

    @Override
    public String toString() {
        return anyOf.stream().map(Alternative::toString).collect(Collectors.joining("|"));
    }
}
