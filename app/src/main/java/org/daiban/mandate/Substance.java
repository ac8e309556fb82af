package org.daiban.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mandate entrusts, and what an amendment may put in its place: all of it at once, never a part. */
public record Substance(Scope scope, Set<Authority> granted, Set<Authority> withheld, Term term, boolean subDelegable,
                        NamedOfficer agent, Optional<NamedOfficer> substitute) {

    /** One thing that is put otherwise, as papers and pages say it. */
    public record Change(String what, String before, String after) {
    }

    public Substance {
        granted = Mandate.sorted(granted);
        withheld = Mandate.sorted(withheld);
    }

    /** What another substance puts otherwise; empty where it is the same. */
    public List<Change> changesTo(Substance other) {
        List<Change> changes = new ArrayList<>();
        compare(changes, "代办内容", told(scope), told(other.scope));
        compare(changes, "可以代为", told(granted), told(other.granted));
        compare(changes, "期限", told(term), told(other.term));
        compare(changes, "代办人员", agent.name(), other.agent.name());
        compare(changes, "替补人员（AB岗）", told(substitute), told(other.substitute));
        compare(changes, "转委托", subDelegable ? "同意" : "不同意", other.subDelegable ? "同意" : "不同意");
        return changes;
    }

    private static void compare(List<Change> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(what, before, after));
        }
    }

    private static String told(Scope scope) {
        return scope.kind() != Scope.Kind.MATTERS ? scope.inWords()
                : scope.matters().stream().map(Scope.Listed::name).collect(Collectors.joining("；"));
    }

    private static String told(Set<Authority> authorities) {
        return authorities.stream().map(Authority::label).collect(Collectors.joining("、"));
    }

    private static String told(Term term) {
        return term.from() + " 至 " + term.to();
    }

    private static String told(Optional<NamedOfficer> officer) {
        return officer.map(NamedOfficer::name).orElse("不设");
    }
}
