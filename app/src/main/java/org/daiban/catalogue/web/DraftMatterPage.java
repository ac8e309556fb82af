package org.daiban.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daiban.catalogue.TriedOnRoadmaps;
import org.daiban.catalogue.draft.Change;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;
import org.daiban.web.Form;

/**
 * A matter of the draft in its form.
 *
 * @param id        empty for a new matter
 * @param condition as typed
 * @param words     the condition as typed, in words; empty where it is not complete
 * @param chart     null for a new matter
 * @param trial     what the test against saved projects found; null where none was asked for
 * @param meanwhile what others changed since this page was opened
 */
public record DraftMatterPage(OpenDraft open, String id, Form form, ConditionNode condition, String words,
                              NeighbourChart chart, TriedOnRoadmaps.Part trial, List<Change> meanwhile) {

    public List<Fact> facts() {
        return open.catalogue().catalogue().facts();
    }

    public Fact fact(String name) {
        return facts().stream().filter(fact -> fact.name().equals(name)).findFirst().orElse(null);
    }

    /** The prerequisites as typed, each with one more empty place, and an empty one last. */
    public List<List<MatterForm.Need>> needs() {
        return MatterForm.needs(form);
    }

    public Map<Stage, List<Matter>> others() {
        return open.catalogue().catalogue().matters().stream().filter(matter -> !matter.id().equals(id))
                .sorted(Comparator.comparing(Matter::id))
                .collect(Collectors.groupingBy(Matter::stage, TreeMap::new, Collectors.toList()));
    }

    public List<String> materials() {
        return form.values("material").stream().filter(text -> !text.isBlank()).toList();
    }

    public String path() {
        return "/catalogue/draft/matters/" + (id.isEmpty() ? "new" : id);
    }
}
