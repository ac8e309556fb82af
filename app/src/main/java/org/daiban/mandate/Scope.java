package org.daiban.mandate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.MatterKind;
import org.daiban.engine.matter.Stage;

/**
 * 代理事项: all of the process, some stages, or some matters (方案二(四)4). Intermediary services are never within: the
 * owner chooses and commissions them (方案二(三)).
 *
 * @param stages  for {@link Kind#STAGES}, empty otherwise
 * @param matters what the mandate lists by name: for {@link Kind#MATTERS} the limit, otherwise what was planned when it was drafted
 */
public record Scope(Kind kind, Set<Stage> stages, List<Listed> matters) {

    public enum Kind {
        WHOLE("全程"), STAGES("按阶段"), MATTERS("按事项");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A matter as the mandate lists it. */
    public record Listed(String id, String name, Stage stage) {

        static Listed of(Matter matter) {
            return new Listed(matter.id(), matter.name(), matter.stage());
        }
    }

    public Scope {
        stages = stages.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(stages));
        matters = List.copyOf(matters);
    }

    public boolean covers(Matter matter) {
        if (matter.kind() == MatterKind.INTERMEDIARY_SERVICE) {
            return false;
        }
        return switch (kind) {
            case WHOLE -> true;
            case STAGES -> stages.contains(matter.stage());
            case MATTERS -> matters.stream().anyMatch(listed -> listed.id().equals(matter.id()));
        };
    }

    /** In a few words: 全程（16 项）, 立项用地规划许可、施工许可阶段（9 项）, 3 个事项. */
    public String inWords() {
        return switch (kind) {
            case WHOLE -> matters.isEmpty() ? "全程" : "全程（现列 " + matters.size() + " 项）";
            case STAGES -> stages.stream().map(Stage::label).collect(Collectors.joining("、")) + "（现列 " + matters.size() + " 项）";
            case MATTERS -> matters.size() + " 个事项";
        };
    }
}
