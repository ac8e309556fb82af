package org.daiban.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;

/** @param words what the matters were narrowed by; empty for all of them */
public record GuidePage(String words, List<OfStage> stages) {

    public record OfStage(Stage stage, String about, List<Matter> matters) {
    }

    static GuidePage of(Catalogue catalogue, String words) {
        String asked = words.toLowerCase(Locale.ROOT);
        return new GuidePage(words, Arrays.stream(Stage.values())
                .map(stage -> new OfStage(stage, about(stage), catalogue.matters().stream()
                        .filter(matter -> matter.stage() == stage && isAsked(matter, asked))
                        .toList()))
                .filter(stage -> !stage.matters().isEmpty())
                .toList());
    }

    private static boolean isAsked(Matter matter, String words) {
        return (matter.id() + " " + matter.name() + " " + matter.authority() + " " + matter.resultDocument()).toLowerCase(Locale.ROOT).contains(words);
    }

    private static String about(Stage stage) {
        return switch (stage) {
            case LAND_PLANNING -> "项目立起来，用地定下来：赋码、立项、选址、用地和规划许可。";
            case PROJECT_PERMIT -> "房子怎么盖定下来：设计方案和建设工程规划许可。";
            case CONSTRUCTION_PERMIT -> "可以开工：施工图审查、质量安全、施工许可。";
            case ACCEPTANCE -> "建好了能用：联合验收、备案、不动产登记。";
            case PARALLEL -> "不占主线，哪个阶段都可以同时办：评估、水电气和其他服务。";
        };
    }

    public int found() {
        return stages.stream().mapToInt(stage -> stage.matters().size()).sum();
    }
}
