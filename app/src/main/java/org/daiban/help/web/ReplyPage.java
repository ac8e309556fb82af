package org.daiban.help.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.help.HelpRequest;
import org.daiban.help.LinkStanding;
import org.daiban.help.ReplyLinks;
import org.daiban.web.Form;

/**
 * What a link from a text opens: one question, and the way to answer it.
 *
 * @param path       of this page, with the token
 * @param colleagues whom it may be passed on to, by id
 * @param doing      which form was sent last: ANSWER or FORWARD; empty for none
 */
public record ReplyPage(ReplyLinks.Opened opened, String path, Map<String, String> colleagues, Form form, String doing, LocalDate today) {

    public HelpRequest request() {
        return opened.request();
    }

    public boolean live() {
        return opened.standing() == LinkStanding.LIVE;
    }

    public Map<String, String> answers() {
        return ThreadPage.usualAnswers();
    }

    public Form formOf(String act) {
        return doing.equals(act) ? form : Form.empty();
    }

    public List<String> context() {
        return request().context().lines().toList();
    }

    public boolean late() {
        return request().isLate(today);
    }

    /** Why nothing can be answered here any more. */
    public String over() {
        return switch (opened.standing()) {
            case LIVE -> "";
            case FORWARDED -> "您已经把这件请求转给" + opened.passedTo() + "，由" + opened.passedTo() + "答复，您不用再办。";
            case ANSWERED -> opened.answered().map(event -> "已由" + event.byName() + "答复，谢谢。").orElse("这个问题已经答复，谢谢。");
            case WITHDRAWN -> request().officerName() + "已经撤回这件请求，不用答复了。";
            case EXPIRED -> "这个链接已经过期。还要答复的，请登录后在“协助请求”里办，或者联系代办专窗。";
        };
    }
}
