package org.daiban.knowledge.web;

import java.util.List;
import java.util.Map;
import org.daiban.knowledge.Policy;

/**
 * One policy as anybody reads it.
 *
 * @param banner     whether it holds today, in words
 * @param inForce    it does
 * @param successor  what replaced it; null mostly
 * @param replaced   what it replaces
 * @param facts      names and values, already worded
 * @param matters    names of the matters concerned by their ids
 * @param paragraphs of its text
 */
public record PolicyPage(Policy policy, String banner, boolean inForce, Link successor, List<Link> replaced, Map<String, String> facts,
                         Map<String, String> matters, List<Paragraph> paragraphs, String shown) {

    public PolicyPage {
        replaced = List.copyOf(replaced);
        paragraphs = List.copyOf(paragraphs);
    }

    public record Link(String href, String title, String number) {
    }

    /** @param heading 一、…… */
    public record Paragraph(String text, boolean heading) {
    }
}
