package org.daiban.request.web;

import java.time.LocalDate;
import org.daiban.engine.clock.Light;
import org.daiban.request.ServiceRequest;

/**
 * How the promise of a first reply stands.
 *
 * @param light       name of the light; empty where nothing is awaited any more
 * @param unconfirmed the period was an assumption of the product
 */
public record PromiseWords(String light, String text, boolean unconfirmed) {

    static PromiseWords of(ServiceRequest request, LocalDate today) {
        LocalDate due = request.promise().due();
        LocalDate replied = request.course().repliedOn();
        boolean unconfirmed = !request.promise().confirmed();
        if (replied != null) {
            boolean late = replied.isAfter(due);
            return new PromiseWords("", replied + " 首次答复" + (late ? "，晚于承诺的 " + due : "，没有超过承诺的 " + due), unconfirmed);
        }
        if (request.isClosed()) {
            return new PromiseWords("", "没有答复就已结束", unconfirmed);
        }
        String provisional = request.promise().provisional() ? "（暂定）" : "";
        if (today.isAfter(due)) {
            return new PromiseWords(Light.RED.name(), "红 · 已过首次答复期 " + due, unconfirmed);
        }
        return today.equals(due) ? new PromiseWords(Light.YELLOW.name(), "黄 · 今天应首次答复", unconfirmed)
                : new PromiseWords(Light.GREEN.name(), "绿 · " + due + provisional + " 前首次答复", unconfirmed);
    }
}
