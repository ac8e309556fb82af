package org.daiban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.rule.Refusal;

/** What stands in the way of a county having its catalogue otherwise. The codes are in docs/rules.md. */
final class SourceRules {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_VALUE = 4000;

    private SourceRules() {
    }

    static Refusal notACounty() {
        return new Refusal("R21-12", "本地区的目录就是自己的，没有可以沿用的市目录。", "产品");
    }

    static Refusal unchanged(Sourcing sourcing) {
        return new Refusal("R21-13", "目录来源已经是“" + sourcing.label() + "”，不必再改。", "产品", "sourcing");
    }

    static Refusal changesStand() {
        return new Refusal("R21-14", "还有局部调整没有撤回；完全沿用市目录以前，请先逐条撤回。", "产品", "sourcing");
    }

    /** A county that follows the city publishes no catalogue of its own. */
    static Refusal follows(Sourcing sourcing) {
        return new Refusal("R21-15", "本地区的目录来源是“" + sourcing.label() + "”，不能整本发布；要自己编制的，请先把来源改为“"
                + Sourcing.OWN.label() + "”。", "产品");
    }

    static List<Refusal> reason(String reason) {
        if (reason.isBlank()) {
            return List.of(Refusal.input("reason", "请填写依据或者理由。"));
        }
        return reason.strip().length() > LONGEST_REASON
                ? List.of(Refusal.input("reason", "依据或者理由最多 " + LONGEST_REASON + " 个字。")) : List.of();
    }

    static List<Refusal> change(Optional<CatalogueSource> source, String cityValue, String value, String reason) {
        List<Refusal> refusals = new ArrayList<>();
        if (source.filter(now -> now.sourcing() == Sourcing.OVERRIDE).isEmpty()) {
            refusals.add(new Refusal("R21-16", "只有目录来源是“" + Sourcing.OVERRIDE.label() + "”的，才能调整个别事项。", "产品"));
        }
        if (cityValue.isEmpty() && value != null) {
            refusals.add(new Refusal("R21-17", "市目录里没有这个事项，不能调整。", "产品", "matter"));
        }
        if (value != null && value.isBlank()) {
            refusals.add(Refusal.input("value", "请填写调整后的内容。"));
        } else if (value != null && value.length() > LONGEST_VALUE) {
            refusals.add(Refusal.input("value", "调整后的内容最多 " + LONGEST_VALUE + " 个字。"));
        } else if (value != null && value.strip().equals(cityValue.strip())) {
            refusals.add(new Refusal("R21-18", "与市目录完全相同，不必调整。", "产品", "value"));
        }
        refusals.addAll(reason(reason));
        return refusals;
    }
}
