package org.daiban.roster.web;

import java.util.List;
import org.daiban.roster.Reply;
import org.daiban.unit.Unit;

/** A unit's replies, the newest round first. */
public record OwnRosterPage(Unit unit, List<Reply> replies) {
}
