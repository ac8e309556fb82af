package org.daiban.desk.web;

import java.util.List;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.Turn;
import org.daiban.roster.Notice;

/**
 * A unit's own case files.
 *
 * @param asked   what waits for the unit's answer or decision, by remaining days
 * @param waiting what lies with others
 * @param next    where the list goes on, or null
 * @param asking  the roster the unit is asked for; null where it is not
 */
public record UnitPage(String unit, List<CaseFile> asked, List<CaseFile> waiting, String next, Asking asking) {

    /** @param workingDaysLeft to the due day; negative once it is over */
    public record Asking(Notice notice, int workingDaysLeft) {

        public String timeInWords() {
            return workingDaysLeft < 0 ? "已经逾期" : workingDaysLeft == 0 ? "今天截止" : "还有 " + workingDaysLeft + " 个工作日";
        }

        public String act() {
            return switch (notice.state()) {
                case RETURNED -> "改好再报";
                case FILLING -> "继续填报";
                default -> notice.fromBefore() ? "核对名单，没有变化就直接报" : "填报名单";
            };
        }
    }

    /** What the unit is asked to do next, in a few words. */
    public String ask(CaseFile file) {
        return switch (file.state()) {
            case SUBMITTED -> "登记收件";
            case RECEIVED -> "受理、不予受理或者一次告知补正";
            case CORRECTED -> "补正已收齐，应当受理";
            case ACCEPTED -> file.turn() == Turn.OWNER ? "在到期日前办结；项目单位还欠容缺材料" : "在到期日前办结";
            case IN_PROCEDURE -> "特别程序结束后登记结束";
            case CORRECTING -> "等项目单位补正";
            case DECIDED -> "送达结果";
            case OPENED, READY -> "还没有递交";
            case DELIVERED, DECLINED, WITHDRAWN -> "";
        };
    }
}
