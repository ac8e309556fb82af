package org.daiban.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a unit handles, by id of the matter, and how 负责业务 is read: matters by name or number or a part of the name that
 * fits one of them only, parted by 、；, or line breaks; empty or 全部 for all.
 */
record UnitMatters(Map<String, String> names) {

    UnitMatters {
        names = new LinkedHashMap<>(names);
    }

    /** @param unknown what fits no matter, or several */
    record Read(List<String> matters, List<String> unknown) {
    }

    Read read(String business) {
        List<String> matters = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        if (isAll(business) || names.isEmpty()) {
            return new Read(matters, unknown);
        }
        for (String part : business.split("[、；;，,\\n\\r]+")) {
            String word = part.strip();
            if (!word.isEmpty()) {
                matter(word).ifPresentOrElse(matters::add, () -> unknown.add(word));
            }
        }
        return new Read(matters, unknown);
    }

    static boolean isAll(String business) {
        return business.isBlank() || business.strip().matches("全部(业务|事项)?");
    }

    private Optional<String> matter(String word) {
        if (names.containsKey(word)) {
            return Optional.of(word);
        }
        Optional<String> exact = names.entrySet().stream().filter(name -> name.getValue().equals(word)).map(Map.Entry::getKey).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<String> containing = names.entrySet().stream().filter(name -> word.length() > 1 && name.getValue().contains(word))
                .map(Map.Entry::getKey).toList();
        return containing.size() == 1 ? Optional.of(containing.get(0)) : Optional.empty();
    }
}
