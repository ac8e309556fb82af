package org.daiban.knowledge;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a list of policies is narrowed to.
 *
 * @param level  null for every level
 * @param matter id of the catalogue; empty for every matter
 */
public record PolicyFilter(Holds holds, Level level, String matter) {

    /** Policies in force, as everybody wants them first. */
    public static final PolicyFilter IN_FORCE = new PolicyFilter(Holds.NOW, null, "");

    /** Whether what is looked for must be in force. */
    public enum Holds {
        NOW("现行有效"),
        LATER("将要施行"),
        NO_LONGER("已经失效"),
        ANY("全部");

        private final String label;

        Holds(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean fits(Policy.Validity validity) {
            return switch (this) {
                case NOW -> validity == Policy.Validity.IN_FORCE;
                case LATER -> validity == Policy.Validity.UPCOMING;
                case NO_LONGER -> validity == Policy.Validity.LAPSED || validity == Policy.Validity.REPLACED || validity == Policy.Validity.REPEALED;
                case ANY -> true;
            };
        }
    }

    /** As an address says it; what it says wrongly narrows nothing. */
    public static PolicyFilter of(String holds, String level, String matter) {
        return new PolicyFilter(Arrays.stream(Holds.values()).filter(one -> one.name().equals(holds)).findFirst().orElse(Holds.NOW),
                Arrays.stream(Level.values()).filter(one -> one.name().equals(level)).findFirst().orElse(null),
                Optional.ofNullable(matter).filter(one -> one.matches("[A-Za-z0-9]{1,12}")).orElse(""));
    }
}
