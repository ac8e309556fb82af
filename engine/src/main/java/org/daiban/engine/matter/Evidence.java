package org.daiban.engine.matter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a figure or rule is. Only law, official texts and what was confirmed may be shown without the mark 待核定. */
public enum Evidence {
    LAW("法律法规条文"),
    OFFICIAL("官方文件或标准"),
    PRACTICE("其他城市做法"),
    UNVERIFIED("一般知识，待核定"),
    ASSUMPTION("产品参考值，待核定"),
    /** 核定: somebody in charge confirmed this very value; no file can say so. */
    CONFIRMED("主管部门已核定");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean sure() {
        return this == LAW || this == OFFICIAL || this == CONFIRMED;
    }

    /** What a file writes, in small letters. */
    public static Optional<Evidence> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one != CONFIRMED && one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
