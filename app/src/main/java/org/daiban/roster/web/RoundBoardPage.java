package org.daiban.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.roster.ReplyLine;
import org.daiban.roster.ReplyState;
import org.daiban.roster.Round;
import org.daiban.web.Form;

/**
 * How a round goes.
 *
 * @param workingDaysLeft to the due day, that day included; negative once it is over
 */
public record RoundBoardPage(Round round, List<ReplyLine> lines, LocalDate today, int workingDaysLeft, Form reminding, Form ending) {

    public long count(ReplyState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public List<ReplyLine> late() {
        return lines.stream().filter(line -> line.isLate(round.isOpen() ? today : round.endedOn())).toList();
    }

    public List<ReplyLine> neverCame() {
        return lines.stream().filter(line -> line.state().isUnits()).toList();
    }

    /** 还有 3 个工作日 */
    public String timeInWords() {
        if (!round.isOpen()) {
            return round.endedOn() + " 结束";
        }
        return workingDaysLeft < 0 ? "已过期限 " + -workingDaysLeft + " 个工作日" : workingDaysLeft == 0 ? "今天截止" : "还有 " + workingDaysLeft + " 个工作日";
    }

    public String light(ReplyLine line) {
        return switch (line.state()) {
            case ACCEPTED -> "GREEN";
            case SUBMITTED -> "GREY";
            default -> line.isLate(today) ? "RED" : line.state() == ReplyState.RETURNED ? "YELLOW" : "GREY";
        };
    }

    public String path(String rest) {
        return "/rosters/" + round.id() + rest;
    }
}
