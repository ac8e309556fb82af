package org.daiban.mandate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.rule.Refusal;

/** R04-1 to R04-7, R04-11 and R04-24: whether an act in the owner's name rests on a mandate. Any one mandate is enough. */
final class ActRules {

    private final List<Mandate> mandates;
    private final Actor actor;
    private final Matter matter;
    private final IntendedAct act;

    ActRules(List<Mandate> mandates, Actor actor, Matter matter, IntendedAct act) {
        this.mandates = mandates;
        this.actor = actor;
        this.matter = matter;
        this.act = act;
    }

    Optional<Mandate> allowing() {
        return mandates.stream().filter(mandate -> firstHindrance(mandate).isEmpty()).findFirst();
    }

    /** Empty when allowed; else the reason of the mandate that comes nearest to allowing it. */
    List<Refusal> refusals() {
        if (mandates.isEmpty()) {
            return List.of(new Refusal("R04-1", "没有有效的书面委托，不能代为" + act.authority().label() + "。请先起草委托书，由项目单位签章。",
                    "梅市政数〔2020〕2号二(四)4；民法典第165条"));
        }
        if (allowing().isPresent()) {
            return List.of();
        }
        return mandates.stream()
                .flatMap(mandate -> firstHindrance(mandate).stream())
                .max(Comparator.comparingInt(Hindrance::step))
                .map(hindrance -> List.of(hindrance.refusal()))
                .orElseThrow();
    }

    /** @param step how far the mandate came in the order of docs/rules.md */
    private record Hindrance(int step, Refusal refusal) {
    }

    private Optional<Hindrance> firstHindrance(Mandate mandate) {
        if (mandate.signature().isEmpty()) {
            return no(1, "R04-7", "委托书（" + mandate.number() + "）还没有登记项目单位签名或者盖章，委托没有生效。", "民法典第165条");
        }
        Signature signature = mandate.signature().get();
        if (act.on().isBefore(signature.on())) {
            return no(2, "R04-11", act.authority().label() + "在 " + act.on() + "，早于委托书签署日 " + signature.on()
                    + "；事后补签不当然追及以前的行为。", "民法典第171条");
        }
        if (mandate.ending().filter(ending -> !act.on().isBefore(ending.on())).isPresent()) {
            Ending ending = mandate.ending().get();
            return no(3, "R04-4", "委托（" + mandate.number() + "）已于 " + ending.on() + " " + ending.kind().label()
                    + "，不能再代为" + act.authority().label() + "。", "民法典第173条");
        }
        Substance held = mandate.on(act.on());
        Term term = held.term();
        if (!term.hasBegunOn(act.on()) || term.isOverOn(act.on())) {
            return no(4, "R04-3", "委托期限为 " + term.from() + " 至 " + term.to() + "，" + act.on()
                    + (term.isOverOn(act.on()) ? " 已经届满。" : " 还没有开始。"), "民法典第165条、第173条");
        }
        Optional<Suspension> suspended = mandate.course().suspendedOn(act.on());
        if (suspended.isPresent()) {
            return no(5, "R04-24", "委托（" + mandate.number() + "）自 " + suspended.get().from() + " 起中止（" + suspended.get().reason()
                    + "），中止期间不能代为" + act.authority().label() + "。", "产品口径");
        }
        if (!held.scope().covers(matter)) {
            return no(6, "R04-2", "委托书（" + mandate.number() + "）不包括“" + matter.name() + "”，不能代为"
                    + act.authority().label() + "。", "民法典第162条、第165条");
        }
        if (!held.granted().contains(act.authority())) {
            return no(7, "R04-5", "委托书（" + mandate.number() + "）"
                    + (held.withheld().contains(act.authority()) ? "明确保留" : "没有授予")
                    + "“" + act.authority().label() + "”，须由项目单位自己办理。", "民法典第162条、第165条");
        }
        if (!mandate.names(actor.account(), act.on())) {
            return no(8, "R04-6", "委托书载明的代办人员是" + held.agent().name() + "，"
                    + held.substitute().map(officer -> "替补是" + officer.name()).orElse("没有替补") + "，"
                    + actor.name() + "不能以本委托办事。", "民法典第165条；梅市政数〔2020〕2号三(四)");
        }
        return Optional.empty();
    }

    private static Optional<Hindrance> no(int step, String code, String sentence, String clause) {
        return Optional.of(new Hindrance(step, new Refusal(code, sentence, clause)));
    }
}
