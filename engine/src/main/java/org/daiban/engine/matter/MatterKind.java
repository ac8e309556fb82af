package org.daiban.engine.matter;

import java.util.Arrays;
import java.util.Optional;

/** 事项类型 as the field names them. */
public enum MatterKind {
    LICENCE("行政许可"),
    CONFIRMATION("行政确认"),
    FILING("备案"),
    PUBLIC_SERVICE("公共服务"),
    INTERMEDIARY_SERVICE("中介服务"),
    OTHER_POWER("其他行政权力");

    private final String label;

    MatterKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<MatterKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
