package org.daiban.roadmap;

import java.time.Instant;

/** 审定: the dated record that a roadmap version holds. */
public record Approval(String approvedBy, Instant approvedAt, String note) {
}
