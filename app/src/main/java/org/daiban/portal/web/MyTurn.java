package org.daiban.portal.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daiban.correction.NoticeKind;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.Undertaking;
import org.daiban.mandate.Amendment;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.portal.web.MyTurnPage.Waiting;
import org.daiban.request.RequestState;
import org.daiban.request.ServiceRequest;

/** Gathers what waits for an owner from what is open. */
final class MyTurn {

    private static final int LONGEST = 40;

    private final LocalDate today;
    private final List<Waiting> waiting = new ArrayList<>();

    MyTurn(LocalDate today) {
        this.today = today;
    }

    MyTurnPage page(List<OneTimeNotice> notices, List<Mandate> mandates, List<ServiceRequest> requests, List<Undertaking> promises) {
        notices.forEach(notice -> notice.lines().stream().filter(line -> notice.open() && line.state().waitsForOwner())
                .forEach(line -> add(notice, line)));
        mandates.forEach(this::add);
        requests.forEach(this::add);
        promises.forEach(promise -> add("兑现承诺：" + shortened(promise.promised()), promise.matterName() + " · " + promise.projectName(),
                promise.checkBy(), "/undertakings/" + promise.id()));
        return new MyTurnPage(waiting.stream()
                .sorted(Comparator.comparing(Waiting::until, Comparator.nullsLast(Comparator.naturalOrder()))).toList());
    }

    private void add(OneTimeNotice notice, NoticeLine line) {
        add((notice.kind() == NoticeKind.OWED ? "补交：" : "补：") + line.material() + (line.why().isEmpty() ? "" : "，" + shortened(line.why())),
                notice.matterName() + " · " + notice.projectName(), notice.until(), "/notices/" + notice.id() + "/lines/" + line.number());
    }

    private void add(Mandate mandate) {
        if (mandate.state(today) == MandateState.OFFERED) {
            add("签委托书 " + mandate.number(), mandate.principal().projectName(), null, "/mandates/" + mandate.id());
        }
        if (mandate.state(today).isLive()) {
            mandate.course().amendments().stream().filter(Amendment::isOpen).forEach(amendment ->
                    add("签变更书 " + mandate.numberOf(amendment), mandate.principal().projectName(), null, "/mandates/" + mandate.id()));
        }
    }

    private void add(ServiceRequest request) {
        boolean closing = request.state() == RequestState.PROPOSED;
        add(closing ? "确认诉求是不是办好了" : "回答首席服务官的追问", request.note().isEmpty() ? request.code().text() : shortened(request.note()),
                closing ? request.course().agreeBy() : null, "/my/requests/" + request.id());
    }

    private void add(String what, String about, LocalDate until, String href) {
        waiting.add(new Waiting(what, about, until, until == null ? "" : inWords(until), until != null && today.isAfter(until), href));
    }

    private String inWords(LocalDate until) {
        long days = ChronoUnit.DAYS.between(today, until);
        return days < 0 ? "已经过了 " + -days + " 天" : days == 0 ? "就是今天" : days == 1 ? "明天" : "还有 " + days + " 天";
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
