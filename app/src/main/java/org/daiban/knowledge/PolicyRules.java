package org.daiban.knowledge;

import static org.daiban.knowledge.KnowledgeRule.day;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Refusal;

/** What stands against keeping or publishing what a policy says. Pure. */
final class PolicyRules {

    private PolicyRules() {
    }

    /**
     * What the rules look at beside the policy itself.
     *
     * @param sameNumber   title of another policy that bears the number
     * @param predecessors those it is to replace, as they stand, by id
     * @param above        everything its predecessors replace, directly or not
     * @param matters      every id of the catalogue
     */
    record Around(Optional<String> sameNumber, Map<UUID, Policy> predecessors, Set<UUID> above, Set<String> matters) {
    }

    /** @param before what is shown now; empty where nothing is */
    static List<Refusal> ofFacts(UUID id, PolicyFacts facts, Optional<PolicyFacts> before, Around around) {
        List<Refusal> refusals = new ArrayList<>();
        if (facts.title().isBlank()) {
            refusals.add(Refusal.input("title", "请填写标题。"));
        }
        around.sameNumber().ifPresent(title -> refusals.add(KnowledgeRule.NUMBER_TAKEN.at("number",
                "文号 " + facts.number() + " 已经用在《" + title + "》上，请核对；同一份文件请在原来的一份里修改。")));
        if (facts.inForceFrom() != null && facts.validUntil() != null && facts.validUntil().isBefore(facts.inForceFrom())) {
            refusals.add(KnowledgeRule.END_BEFORE_BEGIN.at("validUntil", "有效期至 " + day(facts.validUntil()) + "，早于施行日期 "
                    + day(facts.inForceFrom()) + "，请核对。"));
        }
        List<String> unknown = facts.matters().stream().filter(matter -> !around.matters().contains(matter)).toList();
        if (!unknown.isEmpty()) {
            refusals.add(KnowledgeRule.UNKNOWN_MATTER.at("matters", "事项目录里没有 " + String.join("、", unknown) + "，请填写目录里的编号，例如 C06。"));
        }
        if (!facts.source().isEmpty() && !isAddress(facts.source())) {
            refusals.add(KnowledgeRule.SOURCE_NO_ADDRESS.at("source", "来源网址应当以 http:// 或者 https:// 开头；没有网址的请留空。"));
        }
        refusals.addAll(ofPredecessors(id, facts, around));
        before.map(PolicyFacts::replaces).orElse(List.of()).stream().filter(old -> !facts.replaces().contains(old)).findFirst()
                .ifPresent(old -> refusals.add(KnowledgeRule.PREDECESSOR_DROPPED.at("replaces", "发布时已经代替的文件不能去掉；代替错了的，请另行发布更正的文件。")));
        return refusals;
    }

    private static List<Refusal> ofPredecessors(UUID id, PolicyFacts facts, Around around) {
        List<Refusal> refusals = new ArrayList<>();
        for (UUID old : facts.replaces()) {
            Policy predecessor = around.predecessors().get(old);
            if (old.equals(id) || around.above().contains(id)) {
                refusals.add(KnowledgeRule.REPLACES_IN_A_CIRCLE.at("replaces", "代替关系绕成了圈：一份文件不能直接或者辗转代替它自己。"));
                return refusals;
            }
            if (predecessor == null || predecessor.shown() == 0) {
                refusals.add(KnowledgeRule.PREDECESSOR_NOT_PUBLISHED.at("replaces", "被代替的文件还没有在本库发布，请先发布它。"));
            } else if (predecessor.state() == PolicyState.REPEALED
                    || predecessor.successor().isPresent() && !predecessor.successor().get().equals(id)) {
                refusals.add(KnowledgeRule.PREDECESSOR_REPLACED.at("replaces", "《" + predecessor.facts().title() + "》"
                        + predecessor.state().label() + "，不能再被代替一次。"));
            } else if (facts.inForceFrom() != null && facts.inForceFrom().isBefore(predecessor.begins())) {
                refusals.add(KnowledgeRule.BEGINS_BEFORE_PREDECESSOR.at("inForceFrom", "施行日期 " + day(facts.inForceFrom()) + " 早于被代替的《"
                        + predecessor.facts().title() + "》的 " + day(predecessor.begins()) + "，请核对。"));
            }
        }
        return refusals;
    }

    static List<Refusal> ofPublishing(Policy policy, UUID writtenBy, Actor actor) {
        List<Refusal> refusals = new ArrayList<>();
        if (!policy.waits()) {
            refusals.add(KnowledgeRule.NOTHING_TO_PUBLISH.refuse("没有等发布的内容：现在公开的就是最新的一版。"));
        } else if (writtenBy.equals(actor.account())) {
            refusals.add(KnowledgeRule.PUBLISHED_BY_SAME_PERSON.refuse("起草、修改的人不能自己发布，请本局另一位同事对照原文核对以后发布。"));
        }
        return refusals;
    }

    static List<Refusal> ofState(Policy policy, PolicyEvent.Kind kind) {
        return policy.state().after(kind).isPresent() ? List.of() : List.of(KnowledgeRule.NOT_IN_THIS_STATE.refuse(
                "这份文件" + policy.state().label() + "，不能" + (kind == PolicyEvent.Kind.DROPPED ? "作为草稿收回" : kind.label()) + "。"));
    }

    /** @param from the first day it no longer holds */
    static List<Refusal> ofRepeal(Policy policy, LocalDate from, String reason) {
        List<Refusal> refusals = new ArrayList<>(ofState(policy, PolicyEvent.Kind.REPEALED));
        if (from == null) {
            refusals.add(Refusal.input("from", "请填写自哪一天起废止。"));
        } else if (from.isBefore(policy.begins())) {
            refusals.add(KnowledgeRule.END_BEFORE_BEGIN.at("from", "废止日期 " + day(from) + " 早于施行日期 " + day(policy.begins()) + "，请核对。"));
        }
        if (reason.isBlank()) {
            refusals.add(Refusal.input("reason", "请写明废止的依据。"));
        }
        return refusals;
    }

    private static boolean isAddress(String source) {
        try {
            URI address = URI.create(source);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
