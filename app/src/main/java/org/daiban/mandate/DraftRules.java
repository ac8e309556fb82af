package org.daiban.mandate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.MatterKind;
import org.daiban.identity.Actor;
import org.daiban.rule.Refusal;

/** What must be in a mandate and cannot be: R04-9, R04-10, R04-15, R04-16, R02-1, R02-2; everything wrong is told at once. */
final class DraftRules {

    private static final String ELEMENTS = "民法典第165条";

    private final MandateDraft draft;
    private final Catalogue catalogue;
    private final List<Actor> officers;
    private final List<Refusal> refusals = new ArrayList<>();

    DraftRules(MandateDraft draft, Catalogue catalogue, List<Actor> officers) {
        this.draft = draft;
        this.catalogue = catalogue;
        this.officers = officers;
    }

    List<Refusal> refusals() {
        scopeIsChosen();
        mattersCanBeEntrusted();
        authorityIsGranted();
        termIsGiven();
        officersAreInService();
        return refusals;
    }

    /** All it entrusts, once nothing is refused. */
    Substance substance() {
        return new Substance(scope(), draft.granted(), withheld(), new Term(draft.from(), draft.to()), draft.subDelegable(),
                agent(), substitute());
    }

    private Scope scope() {
        List<Scope.Listed> listed = switch (draft.scope()) {
            case WHOLE -> draft.planned();
            case STAGES -> draft.planned().stream().filter(matter -> draft.stages().contains(matter.stage())).toList();
            case MATTERS -> draft.matters().stream()
                    .map(id -> Scope.Listed.of(catalogue.matter(id).orElseThrow()))
                    .sorted(Comparator.comparing(Scope.Listed::stage).thenComparing(Scope.Listed::id))
                    .toList();
        };
        return new Scope(draft.scope(), draft.scope() == Scope.Kind.STAGES ? draft.stages() : Set.of(), listed);
    }

    /** What may be granted and is not: the paper withholds it in so many words. */
    Set<Authority> withheld() {
        Set<Authority> withheld = EnumSet.allOf(Authority.class);
        withheld.removeAll(draft.granted());
        return withheld;
    }

    private NamedOfficer agent() {
        return officer(draft.agent()).orElseThrow();
    }

    private Optional<NamedOfficer> substitute() {
        return draft.substitute().flatMap(this::officer);
    }

    private void scopeIsChosen() {
        if (draft.scope() == null) {
            missing("scope", "代理事项", "请选择全程、按阶段或者按事项");
        } else if (draft.scope() == Scope.Kind.STAGES && draft.stages().isEmpty()) {
            missing("stages", "代理事项", "请至少选一个阶段");
        } else if (draft.scope() == Scope.Kind.MATTERS && draft.matters().isEmpty()) {
            missing("matters", "代理事项", "请至少选一个事项");
        }
    }

    private void mattersCanBeEntrusted() {
        if (draft.scope() != Scope.Kind.MATTERS) {
            return;
        }
        for (String id : draft.matters()) {
            Optional<Matter> matter = catalogue.matter(id);
            if (matter.isEmpty()) {
                refusals.add(new Refusal("R02-1", "事项 " + id + " 不在现行事项目录中。", "梅市政数〔2020〕2号二(三)", "matters"));
            } else if (matter.get().kind() == MatterKind.INTERMEDIARY_SERVICE) {
                refusals.add(new Refusal("R02-2", "“" + matter.get().name() + "”是中介服务，由项目单位自主选择机构，窗口只提供咨询，不能列入委托。",
                        "梅市政数〔2020〕2号二(三)", "matters"));
            }
        }
    }

    private void authorityIsGranted() {
        if (draft.granted().isEmpty()) {
            missing("granted", "权限", "请至少选一项可以代为的事");
        }
        String reserved = draft.granted().stream()
                .filter(authority -> !authority.grantable())
                .map(Authority::label)
                .sorted()
                .collect(Collectors.joining("、"));
        if (!reserved.isEmpty()) {
            refusals.add(new Refusal("R04-5", "“" + reserved + "”须由项目单位自己办理，不能列为可以代为的事。",
                    "民法典第161条、第165条", "granted"));
        }
    }

    private void termIsGiven() {
        if (draft.from() == null) {
            missing("from", "期限", "请填写开始日");
        }
        if (draft.to() == null) {
            missing("to", "期限", "请填写截止日");
        }
        if (draft.from() != null && draft.to() != null && draft.to().isBefore(draft.from())) {
            refusals.add(new Refusal("R04-10", "委托的截止日 " + draft.to() + " 早于开始日 " + draft.from() + "。", "产品口径", "to"));
        }
    }

    private void officersAreInService() {
        if (draft.agent() == null) {
            missing("agent", "代理人", "请选择代办人员");
        } else if (officer(draft.agent()).isEmpty()) {
            notAnOfficer("agent");
        }
        if (draft.substitute().isEmpty()) {
            return;
        }
        if (draft.substitute().get().equals(draft.agent())) {
            refusals.add(new Refusal("R04-16", "替补与代办人员不能是同一人。", "产品口径", "substitute"));
        } else if (officer(draft.substitute().get()).isEmpty()) {
            notAnOfficer("substitute");
        }
    }

    private Optional<NamedOfficer> officer(UUID account) {
        return officers.stream()
                .filter(officer -> officer.account().equals(account))
                .findFirst()
                .map(officer -> new NamedOfficer(officer.account(), officer.name()));
    }

    private void missing(String field, String element, String remedy) {
        refusals.add(new Refusal("R04-9", "委托书缺少" + element + "：" + remedy + "。", ELEMENTS, field));
    }

    private void notAnOfficer(String field) {
        refusals.add(new Refusal("R04-15", "选择的人不是在岗的首席服务官，不能列为代办人员。", "梅市政数〔2020〕2号二(四)4、三(四)", field));
    }
}
