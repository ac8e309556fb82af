package org.daiban.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;

/** What may be said of a line, by whom, and when. */
final class LineRules {

    private static final int WORDS = 500;

    private LineRules() {
    }

    static boolean mayEnter(Actor actor, EntryKind kind) {
        return actor.is(Role.OFFICER) || actor.is(Role.OWNER) && !kind.isCheck();
    }

    /** Every reason why not. @param placed the paper to put in; empty where none was named, or none of this owner */
    static List<Refusal> refusals(Actor actor, MatterPapers matter, PaperLine line, NewEntry entry, Optional<Paper> placed, int seen, LocalDate today) {
        if (line.seen() != seen) {
            return List.of(changedMeanwhile(line));
        }
        if (matter.over()) {
            return List.of(PaperRule.MATTER_OVER.refuse("“" + matter.name() + "”" + matter.file().orElseThrow().state().label() + "，材料不再改动。"));
        }
        if (entry.kind() == null) {
            return List.of(Refusal.input("kind", "请选看下来怎样。"));
        }
        if (!mayEnter(actor, entry.kind())) {
            return List.of(PaperRule.SAID_BY_NOBODY.refuse("核对由首席服务官登记。"));
        }
        List<Refusal> refusals = new ArrayList<>();
        order(line, entry.kind(), placed, today).ifPresent(refusals::add);
        if (entry.words().length() > WORDS) {
            refusals.add(Refusal.input("words", "说明最多 " + WORDS + " 个字。"));
        }
        if (needsWords(entry.kind()) && entry.words().isBlank()) {
            refusals.add(PaperRule.CHECK_WITHOUT_REASON.at("words", switch (entry.kind()) {
                case WRONG -> "请写明哪里不对，怎样才可以。";
                case NOT_NEEDED -> "请写明为什么不需要。";
                default -> "请写明要补什么。";
            }));
        }
        return refusals;
    }

    private static boolean needsWords(EntryKind kind) {
        return kind == EntryKind.WRONG || kind == EntryKind.NOT_NEEDED || kind == EntryKind.LACKING;
    }

    /** Whether it may be said of a line in this state; the drawing in docs/states/material.md. */
    static Optional<Refusal> order(PaperLine line, EntryKind kind, Optional<Paper> placed, LocalDate today) {
        return switch (kind) {
            case PLACED -> placing(line, placed, today);
            case TAKEN_AWAY, WRONG -> line.paper().isPresent() ? Optional.empty()
                    : Optional.of(PaperRule.NOTHING_TO_CHECK.refuse("“" + line.name() + "”还没有材料，没有可以" + kind.label() + "的。"));
            case GOOD -> good(line, today);
            case LACKING -> line.paper().isEmpty() ? Optional.empty()
                    : Optional.of(PaperRule.NOTHING_TO_CHECK.refuse("“" + line.name() + "”已经有材料，有问题的请登记“不对”。"));
            case NOT_NEEDED -> Optional.empty();
        };
    }

    private static Optional<Refusal> good(PaperLine line, LocalDate today) {
        if (line.paper().isEmpty()) {
            return Optional.of(PaperRule.NOTHING_TO_CHECK.refuse("“" + line.name() + "”还没有材料，不能核对为可以。只有纸质件的，请拍照或者扫描后上传。"));
        }
        return line.paper().filter(paper -> paper.lapsed(today)).map(LineRules::lapsed);
    }

    private static Optional<Refusal> placing(PaperLine line, Optional<Paper> placed, LocalDate today) {
        if (placed.isEmpty() || placed.get().current().infected()) {
            return Optional.of(PaperRule.PAPER_UNKNOWN.at("paper", "没有找到这份材料，请从列出的里面选。"));
        }
        if (line.paper().filter(there -> there.id().equals(placed.get().id())).isPresent()) {
            return Optional.of(PaperRule.PAPER_UNKNOWN.at("paper", "这一项已经用了这份材料。"));
        }
        return placed.filter(paper -> paper.lapsed(today)).map(LineRules::lapsed);
    }

    private static Refusal lapsed(Paper paper) {
        return PaperRule.PAPER_LAPSED.refuse("“" + paper.name() + "”有效期到 " + paper.current().validUntil() + "，已经过期，请先换成新的一版。");
    }

    static Refusal changedMeanwhile(PaperLine now) {
        return PaperRule.CHANGED_MEANWHILE.refuse(now.last().map(entry -> "刚才" + entry.by() + "登记了“" + entry.kind().label() + "”"
                + (entry.words().isBlank() ? "" : "：" + entry.words()) + "，请看过以后再登记。").orElse("页面上的不是现在的样子，请看过以后再登记。"));
    }
}
