package org.daiban.request.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.project.Project;
import org.daiban.request.Channel;
import org.daiban.request.Course;
import org.daiban.request.LookupCode;
import org.daiban.request.Mode;
import org.daiban.request.OfficerAndOwner;
import org.daiban.request.ReplyPromise;
import org.daiban.request.RequestState;
import org.daiban.request.ServiceRequest;
import org.daiban.request.UnifiedCode;
import org.junit.jupiter.api.Test;

/** Whom the house suggests, and what it says for it. */
class KnowledgeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID PROJECT = UUID.randomUUID();
    private static final Actor LIN = officer("林晓岚");
    private static final Actor CHEN = officer("陈志远");
    private static final Actor HUANG = officer("黄雨薇");
    private static final List<Actor> ALL = List.of(LIN, CHEN, HUANG);

    @Test
    void without_any_tie_whoever_has_least_to_do_comes_first() {
        Suggestion suggestion = knowledge(Map.of(LIN.account(), 3, CHEN.account(), 1, HUANG.account(), 2), Set.of(), Set.of(), List.of()).suggest(request(null));
        assertThat(suggestion.candidates()).extracting(Candidate::name).containsExactly("陈志远", "黄雨薇", "林晓岚");
        assertThat(suggestion.best().orElseThrow().reasons()).containsExactly("手上 1 件在办，最少");
    }

    @Test
    void the_officer_of_the_project_comes_before_one_of_the_owner_and_both_before_who_has_less_to_do() {
        Knowledge knowledge = knowledge(Map.of(LIN.account(), 9, CHEN.account(), 5), Set.of(pair(CHEN)), Set.of(), List.of(project(PROJECT, LIN)));
        Suggestion suggestion = knowledge.suggest(request(PROJECT));
        assertThat(suggestion.candidates()).extracting(Candidate::name).containsExactly("林晓岚", "陈志远", "黄雨薇");
        assertThat(suggestion.candidates().get(0).reasons()).containsExactly("负责本项目", "手上 9 件在办");
        assertThat(suggestion.candidates().get(1).reasons()).containsExactly("办过本单位的诉求", "手上 5 件在办");
        assertThat(knowledge.suggest(request(null)).candidates().get(0).reasons()).containsExactly("负责本单位的“铜箔项目”", "手上 9 件在办");
    }

    @Test
    void who_declared_an_interest_is_not_suggested_and_is_named() {
        Suggestion suggestion = knowledge(Map.of(), Set.of(), Set.of(pair(LIN)), List.of(project(PROJECT, LIN))).suggest(request(PROJECT));
        assertThat(suggestion.candidates()).extracting(Candidate::name).containsExactly("陈志远", "黄雨薇");
        assertThat(suggestion.recused()).containsExactly("林晓岚");
    }

    @Test
    void where_everybody_is_recused_or_nobody_is_there_nobody_is_suggested() {
        assertThat(knowledge(Map.of(), Set.of(), Set.of(pair(LIN), pair(CHEN), pair(HUANG)), List.of()).suggest(request(null)).best()).isEmpty();
        assertThat(new Knowledge(List.of(), Map.of(), Set.of(), Set.of(), List.of()).suggest(request(null)).best()).isEmpty();
    }

    @Test
    void the_order_of_what_is_known_never_matters() {
        Random random = new Random(7);
        Map<UUID, Integer> loads = Map.of(LIN.account(), 2, CHEN.account(), 2, HUANG.account(), 2);
        List<Candidate> first = knowledge(loads, Set.of(), Set.of(), List.of()).suggest(request(null)).candidates();
        for (int i = 0; i < 50; i++) {
            List<Actor> mixed = new ArrayList<>(ALL);
            Collections.shuffle(mixed, random);
            assertThat(new Knowledge(mixed, loads, Set.of(), Set.of(), List.of()).suggest(request(null)).candidates()).isEqualTo(first);
        }
    }

    private static Knowledge knowledge(Map<UUID, Integer> loads, Set<OfficerAndOwner> ties, Set<OfficerAndOwner> recusals, List<Project> projects) {
        return new Knowledge(ALL, loads, ties, recusals, projects);
    }

    private static OfficerAndOwner pair(Actor officer) {
        return new OfficerAndOwner(officer.account(), OWNER);
    }

    private static Project project(UUID id, Actor officer) {
        return new Project(id, OWNER, "演示单位", "铜箔项目", "", "", "", "", officer.account(), officer.name(), null, DAY, 1);
    }

    private static ServiceRequest request(UUID project) {
        return new ServiceRequest(UUID.randomUUID(), OWNER, "演示单位", project, Mode.CONSULT, Channel.OWNER_SPACE, new UnifiedCode("441400", 2026, 1),
                new LookupCode("0".repeat(26)), "江女士", DAY, "问一件事", "", new ReplyPromise(DAY, false, false),
                new Course(null, null, RequestState.UNASSIGNED, DAY, null, null, null, null), 1);
    }

    private static Actor officer(String name) {
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name, Role.OFFICER, "441400", null, null);
    }
}
