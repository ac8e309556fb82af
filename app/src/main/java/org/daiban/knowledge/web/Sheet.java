package org.daiban.knowledge.web;

import java.util.List;
import org.daiban.knowledge.Found.Segment;
import org.daiban.knowledge.Policy;

/**
 * One policy in a list.
 *
 * @param href      within the jurisdiction
 * @param extract   empty where nothing was looked for
 * @param insteadOf the replaced one that matched; empty mostly
 * @param known     number, issuer and days, what is known of them
 */
public record Sheet(String href, List<Segment> title, List<Segment> extract, String insteadOf, String validity, boolean inForce, String level,
                    String known) {

    public Sheet {
        title = List.copyOf(title);
        extract = List.copyOf(extract);
    }

    static String known(Policy policy) {
        var facts = policy.facts();
        StringBuilder known = new StringBuilder(facts.number().isEmpty() ? "文号待核定" : facts.number());
        if (!facts.issuer().isEmpty()) {
            known.append(" · ").append(facts.issuer());
        }
        if (facts.inForceFrom() != null) {
            known.append(" · ").append(Words.day(facts.inForceFrom())).append("起施行");
        } else if (facts.issuedOn() != null) {
            known.append(" · ").append(Words.day(facts.issuedOn())).append("印发");
        }
        return known.toString();
    }
}
