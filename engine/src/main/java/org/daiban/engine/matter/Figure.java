package org.daiban.engine.matter;

import java.util.stream.Collectors;

/** What of a matter can be confirmed (核定), each by itself. */
public enum Figure {
    STATUTORY("法定时限"),
    PROMISED("承诺时限"),
    RULE("适用情形和前置");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name of a matter's figure, e.g. {@code C06/PROMISED}. Names are kept in records: never change how they are made. */
    public String of(String matter) {
        return matter + "/" + name();
    }

    /** Everything the figure consists of, so that a change of any part is another value. */
    public String value(Matter matter) {
        return switch (this) {
            case STATUTORY -> limit(matter.statutory(), matter);
            case PROMISED -> limit(matter.promised(), matter);
            case RULE -> String.join("\n", matter.appliesWhen(), ConditionText.of(matter.condition()),
                    matter.prerequisites().stream().map(Prerequisite::toString).collect(Collectors.joining(";")),
                    matter.legalBasis());
        };
    }

    /** The value in the words of the screen, for the record. */
    public String words(Matter matter) {
        return switch (this) {
            case STATUTORY -> matter.statutory().label() + "，自" + matter.clockStarts().word() + "起算";
            case PROMISED -> matter.promised().label() + "，自" + matter.clockStarts().word() + "起算";
            case RULE -> matter.appliesWhen();
        };
    }

    private static String limit(MatterLimit limit, Matter matter) {
        return String.join("\n", String.valueOf(limit.amount()), limit.unit().name(), limit.note(), matter.clockStarts().name());
    }
}
