package org.daiban.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.roadmap.HandledMatters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the roadmap which matters are on their way and so cannot be left out (R22-50). */
@Component
class OpenedMatters implements HandledMatters {

    private final CaseStore store;

    OpenedMatters(CaseStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> of(UUID project) {
        return store.of(List.of(project)).stream()
                .filter(row -> !row.withoutResult())
                .collect(Collectors.toMap(CaseRow::matter, CaseRow::code));
    }
}
