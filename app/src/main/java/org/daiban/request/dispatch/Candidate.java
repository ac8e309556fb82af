package org.daiban.request.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An officer who could take a request.
 *
 * @param open         open requests the officer has
 * @param least        whether nobody has fewer
 * @param hasProject   in charge of the project it is about
 * @param otherProject a project of the same owner the officer is in charge of; empty where there is none
 * @param knowsOwner   had a request of the same owner before
 */
public record Candidate(UUID officer, String name, int open, boolean least, boolean hasProject, String otherProject, boolean knowsOwner) {

    /** Why, the weightiest first. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (hasProject) {
            reasons.add("负责本项目");
        }
        if (!otherProject.isEmpty()) {
            reasons.add("负责本单位的“" + otherProject + "”");
        }
        if (knowsOwner) {
            reasons.add("办过本单位的诉求");
        }
        reasons.add("手上 " + open + " 件在办" + (least ? "，最少" : ""));
        return reasons;
    }
}
