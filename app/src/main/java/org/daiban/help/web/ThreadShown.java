package org.daiban.help.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.daiban.help.HelpRequest;
import org.daiban.help.HelpRequests;
import org.daiban.help.HelpState;
import org.daiban.help.HelpThread;
import org.daiban.help.SentLinks;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.notice.Outbox;
import org.daiban.roster.Category;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.Rosters;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one request shows to whoever looks. */
@Component
class ThreadShown {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final HelpRequests requests;
    private final SentLinks links;
    private final Rosters rosters;
    private final Clock clock;

    ThreadShown(HelpRequests requests, SentLinks links, Rosters rosters, Clock clock) {
        this.requests = requests;
        this.links = links;
        this.rosters = rosters;
        this.clock = clock;
    }

    String page(HelpThread thread, org.daiban.web.Form form, String doing, Model model) {
        Actor actor = SignIn.current().orElseThrow();
        HelpRequest request = thread.request();
        boolean unit = actor.is(Role.UNIT);
        boolean officer = actor.is(Role.OFFICER);
        model.addAttribute("page", new ThreadPage(thread, form, doing, officer, unit,
                unit && request.state().waits() ? colleagues(request) : Map.of(),
                unit || !request.state().waits() ? "" : texts(request),
                officer && request.state() == HelpState.ANSWERED ? requests.usualDue() : null, today()));
        return "help/thread";
    }

    private Map<String, String> colleagues(HelpRequest request) {
        return options(rosters.of(request.unit(), today()).entries().stream().filter(entry -> !entry.person().equals(request.holder())));
    }

    /** People to choose from, those who handle matters first. */
    static Map<String, String> options(Stream<RosterEntry> entries) {
        Map<String, String> options = new LinkedHashMap<>();
        entries.sorted(Comparator.comparingInt(entry -> Category.ladder().indexOf(entry.told().category())))
                .forEach(entry -> options.put(entry.person().toString(), inWords(entry)));
        return options;
    }

    private static String inWords(RosterEntry entry) {
        return entry.told().category().label() + " " + entry.told().name() + (entry.isAway() ? "（请假到 " + entry.away().to() + "）" : "");
    }

    private String texts(HelpRequest request) {
        return links.newest(request.id()).map(sent -> sent.text()
                .map(text -> state(sent.name(), text)).orElse("")).orElse("名单上没有可以发短信的人，请求在该单位的待答复列表里。");
    }

    private static String state(String name, Outbox.Posted text) {
        if (text.isSent()) {
            return "短信已于 " + TIME.format(text.endedAt()) + " 发给" + name + "。";
        }
        return text.endedAt() != null ? "短信没有发出：名单上没有" + name + "的手机号码，或者请求已经不用答复。"
                : text.tries() == 0 ? "给" + name + "的短信正在发出。" : "短信通道没有接通，已试 " + text.tries() + " 次，接通后自动发给" + name + "。";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
