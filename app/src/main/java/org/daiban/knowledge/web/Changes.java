package org.daiban.knowledge.web;

import java.util.ArrayList;
import java.util.List;
import org.daiban.knowledge.PolicyFacts;
import org.daiban.knowledge.web.LibraryPolicyPage.Change;

/** What a new version says otherwise, for whoever is to publish it. */
final class Changes {

    private Changes() {
    }

    static List<Change> between(PolicyFacts before, PolicyFacts now) {
        List<Change> changes = new ArrayList<>();
        add(changes, "标题", before.title(), now.title());
        add(changes, "文号", before.number(), now.number());
        add(changes, "发文机关", before.issuer(), now.issuer());
        add(changes, "层级", before.level().label(), now.level().label());
        add(changes, "印发日期", Words.day(before.issuedOn()), Words.day(now.issuedOn()));
        add(changes, "施行日期", Words.day(before.inForceFrom()), Words.day(now.inForceFrom()));
        add(changes, "有效期至", Words.day(before.validUntil()), Words.day(now.validUntil()));
        add(changes, "代替的文件", before.replaces().size() + " 份", now.replaces().size() + " 份");
        add(changes, "主题词", String.join("、", before.tags()), String.join("、", now.tags()));
        add(changes, "涉及事项", String.join("、", before.matters()), String.join("、", now.matters()));
        add(changes, "来源网址", before.source(), now.source());
        add(changes, "由谁核定", before.confirmBy(), now.confirmBy());
        add(changes, "正文性质", before.isAbstract() ? "摘要" : "全文", now.isAbstract() ? "摘要" : "全文");
        if (!before.text().equals(now.text())) {
            changes.add(new Change("正文", before.text().length() + " 个字", now.text().length() + " 个字，见下"));
        }
        return changes;
    }

    private static void add(List<Change> changes, String what, String before, String now) {
        if (!before.equals(now)) {
            changes.add(new Change(what, before.isEmpty() ? "（空）" : before, now.isEmpty() ? "（空）" : now));
        }
    }
}
