package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * When a matter applies, asked of what is known of a project. Unknown facts make the answer unknown unless the known ones
 * decide it alone (three-valued logic after Kleene), so that a further answer never overturns a decided one.
 */
public sealed interface Condition {

    Truth truth(Facts facts);

    /** Adds the facts that make {@link #truth} what it is. */
    void decide(Facts facts, Set<String> deciding);

    /** Adds every fact the condition looks at, in the order it names them. */
    void collectFacts(Set<String> names);

    default Verdict verdict(Facts facts) {
        Set<String> deciding = new LinkedHashSet<>();
        decide(facts, deciding);
        return new Verdict(truth(facts), new ArrayList<>(deciding));
    }

    default Set<String> facts() {
        Set<String> names = new LinkedHashSet<>();
        collectFacts(names);
        return names;
    }

    /** Every part holds; no parts at all is the condition that always holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Facts facts) {
            return Junction.truth(parts, facts, Truth.FALSE);
        }

        @Override
        public void decide(Facts facts, Set<String> deciding) {
            Junction.decide(parts, facts, Truth.FALSE, deciding);
        }

        @Override
        public void collectFacts(Set<String> names) {
            parts.forEach(part -> part.collectFacts(names));
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Facts facts) {
            return Junction.truth(parts, facts, Truth.TRUE);
        }

        @Override
        public void decide(Facts facts, Set<String> deciding) {
            Junction.decide(parts, facts, Truth.TRUE, deciding);
        }

        @Override
        public void collectFacts(Set<String> names) {
            parts.forEach(part -> part.collectFacts(names));
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Truth truth(Facts facts) {
            return part.truth(facts).negated();
        }

        @Override
        public void decide(Facts facts, Set<String> deciding) {
            part.decide(facts, deciding);
        }

        @Override
        public void collectFacts(Set<String> names) {
            part.collectFacts(names);
        }
    }

    /** The fact is one of the values: choice codes, or true and false. */
    record In(String fact, List<Object> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public Truth truth(Facts facts) {
            Object known = facts.value(fact);
            return known == null ? Truth.UNKNOWN : Truth.of(values.contains(known));
        }

        @Override
        public void decide(Facts facts, Set<String> deciding) {
            deciding.add(fact);
        }

        @Override
        public void collectFacts(Set<String> names) {
            names.add(fact);
        }
    }

    /** The number is the threshold or more (“以上”包括本数), or less than it (“不足”不包括本数,《民法典》第1259条). */
    record Threshold(String fact, boolean atLeast, double number) implements Condition {
        @Override
        public Truth truth(Facts facts) {
            return facts.value(fact) instanceof Double known ? Truth.of(known >= number == atLeast) : Truth.UNKNOWN;
        }

        @Override
        public void decide(Facts facts, Set<String> deciding) {
            deciding.add(fact);
        }

        @Override
        public void collectFacts(Set<String> names) {
            names.add(fact);
        }
    }
}
