package org.daiban.engine.matter;

import java.util.Arrays;
import java.util.Optional;

/** 阶段, the four stages of the approval reform (国办发〔2018〕33号) and the line that runs beside them. */
public enum Stage {
    LAND_PLANNING(1, "立项用地规划许可"),
    PROJECT_PERMIT(2, "工程建设许可"),
    CONSTRUCTION_PERMIT(3, "施工许可"),
    ACCEPTANCE(4, "竣工验收"),
    PARALLEL(5, "并行推进");

    private final int code;
    private final String label;

    Stage(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The code of the approval management system, 1 to 5. */
    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Stage> ofCode(String code) {
        return Arrays.stream(values()).filter(stage -> Integer.toString(stage.code).equals(code)).findFirst();
    }
}
