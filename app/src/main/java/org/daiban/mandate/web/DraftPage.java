package org.daiban.mandate.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.mandate.Authority;
import org.daiban.web.Form;

/**
 * @param action    where the form goes
 * @param basis     which roadmap the offered matters come from
 * @param changing  the number of the draft being changed; empty for a new one
 * @param renewing  the number of the mandate a new one follows; empty where it follows none
 * @param renewingId its id
 * @param stages    with the matters offered in each
 * @param officers  names by account
 * @param reserved  what always stays with the owner
 */
public record DraftPage(Form form, String projectId, String projectName, String ownerName, String action, String basis,
                        String changing, String renewing, String renewingId, List<StageChoice> stages, Map<String, String> officers,
                        List<Authority> grantable, List<Authority> reserved) {

    public Map<String, String> subDelegation() {
        return subDelegations();
    }

    /** Both answers about passing the mandate on, the usual one first. */
    static Map<String, String> subDelegations() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("NO", "不同意（通常）");
        answers.put("YES", "同意转给本专窗的其他首席服务官");
        return answers;
    }

    public record StageChoice(String name, String label, List<MatterChoice> matters) {
    }

    public record MatterChoice(String id, String name) {
    }
}
