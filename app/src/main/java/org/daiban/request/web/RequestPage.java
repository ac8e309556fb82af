package org.daiban.request.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.request.EntryKind;
import org.daiban.request.ServiceRequest;
import org.daiban.web.Form;

/**
 * One service request with all that happened.
 *
 * @param projectName empty where there is no project yet
 * @param may         what the person may do now
 * @param modes       label of each mode by its name
 * @param projects    the owner's projects by id, and none
 * @param results     what may be proposed
 * @param channels    how an owner may have said something
 * @param officers    whom the bureau may give it to; empty for others
 * @param recused     whether this officer declared an interest in the owner
 * @param act         the form that was sent, by the last part of its address; empty where none was
 */
public record RequestPage(ServiceRequest request, String projectName, PromiseWords promise, List<Line> lines, Set<EntryKind> may,
                          Map<String, String> modes, Map<String, String> projects, Map<String, String> results, Map<String, String> channels,
                          Map<String, String> officers, boolean recused, Form form, String act) {
    public RequestPage {
        lines = List.copyOf(lines);
    }

    /** The form of an act: as sent where it was this one, else not yet filled in. */
    public Form form(String of) {
        return act.equals(of) ? form : switch (of) {
            case "mode" -> Form.of(Map.of("mode", request.mode().name(), "project", request.project() == null ? "" : request.project().toString()));
            case "replies" -> Form.of(Map.of("next", "GO_ON"));
            case "messages" -> Form.of(Map.of("channel", "PHONE"));
            default -> Form.empty();
        };
    }

    /** What comes after a reply, in the order offered. */
    public Map<String, String> nexts() {
        return ordered("GO_ON", "我们继续办", "INQUIRE", "请项目单位补充");
    }

    /** What an owner may have said of a closing. */
    public Map<String, String> answers() {
        return ordered("AGREE", "同意办结", "OBJECT", "不同意办结");
    }

    private static Map<String, String> ordered(String first, String firstLabel, String second, String secondLabel) {
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put(first, firstLabel);
        ordered.put(second, secondLabel);
        return ordered;
    }

    public boolean may(EntryKind kind) {
        return may.contains(kind);
    }
}
