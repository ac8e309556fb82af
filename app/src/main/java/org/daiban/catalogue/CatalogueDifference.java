package org.daiban.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Matter;

/** What a publication would change, in words people know: matters as “A01 名称”, questions as they are asked. */
public record CatalogueDifference(Part matters, Part facts) {

    public record Part(List<String> added, List<String> removed, List<String> changed) {
        public Part {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
        }

        public boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    public boolean isEmpty() {
        return matters.isEmpty() && facts.isEmpty();
    }

    static CatalogueDifference between(Catalogue before, Catalogue after) {
        return new CatalogueDifference(
                part(before.matters(), after.matters(), Matter::id, matter -> matter.id() + " " + matter.name()),
                part(before.facts(), after.facts(), Fact::name, Fact::question));
    }

    private static <T> Part part(List<T> before, List<T> after, Function<T, String> id, Function<T, String> label) {
        Map<String, T> old = byId(before, id);
        Map<String, T> now = byId(after, id);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        now.forEach((key, one) -> {
            if (!old.containsKey(key)) {
                added.add(label.apply(one));
            } else if (!old.get(key).equals(one)) {
                changed.add(label.apply(one));
            }
        });
        List<String> removed = before.stream().filter(one -> !now.containsKey(id.apply(one))).map(label).toList();
        return new Part(added, removed, changed);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one, (a, b) -> a, LinkedHashMap::new));
    }
}
