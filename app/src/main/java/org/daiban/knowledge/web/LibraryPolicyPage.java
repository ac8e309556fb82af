package org.daiban.knowledge.web;

import java.util.List;
import org.daiban.knowledge.Policies.History;
import org.daiban.knowledge.PolicyFacts;
import org.daiban.knowledge.PolicyState;
import org.daiban.web.Form;

/**
 * One policy at the bureau: what the public reads, what waits, and all that was done.
 *
 * @param changes what the newest version says otherwise than the one shown; empty where nothing waits
 * @param wrote   whether the person wrote what waits, and so cannot publish it
 */
public record LibraryPolicyPage(History history, Form form, List<Change> changes, List<String> paragraphs, List<Done> done, boolean wrote, String validity) {

    public LibraryPolicyPage {
        changes = List.copyOf(changes);
        paragraphs = List.copyOf(paragraphs);
        done = List.copyOf(done);
    }

    public record Change(String what, String before, String now) {
    }

    public record Done(String what, String who, String at, String why) {
    }

    public String path() {
        return "/library/" + history.policy().id();
    }

    public PolicyFacts newest() {
        return history.newest();
    }

    public boolean mayChange() {
        return history.policy().state() != PolicyState.DROPPED;
    }

    public boolean mayEnd() {
        return history.policy().state() == PolicyState.PUBLISHED;
    }

    public boolean mayDrop() {
        return history.policy().state() == PolicyState.DRAFT;
    }
}
