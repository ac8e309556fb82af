package org.daiban.engine.matter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of answer a question takes. */
public enum FactType {
    BOOLEAN("是非题"), CHOICE("选择题"), NUMBER("数值题");

    private final String label;

    FactType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<FactType> ofCode(Object code) {
        return Arrays.stream(values()).filter(type -> type.name().toLowerCase(Locale.ROOT).equals(code)).findFirst();
    }
}
