package org.daiban.knowledge.web;

import java.util.List;

/** What may be looked for. @param words that go on as was typed */
public record SuggestionsPage(String typed, List<Suggestion> suggestions) {

    public SuggestionsPage {
        suggestions = List.copyOf(suggestions);
    }

    public record Suggestion(String href, String text, String kind) {
    }
}
