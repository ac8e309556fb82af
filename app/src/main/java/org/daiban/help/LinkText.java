package org.daiban.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daiban.notice.LinkToken;
import org.daiban.notice.TextWriter;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.Rosters;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Site;
import org.daiban.web.Sites;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The text with a link: its token is made when the text leaves, and the phone is that of the roster on that day. */
@Component
class LinkText implements TextWriter {

    static final String KIND = "help-link";

    private static final int LONGEST_NAME = 20;

    private final LinkStore links;
    private final HelpStore requests;
    private final Rosters rosters;
    private final Sites sites;
    private final Clock clock;
    private final String address;

    LinkText(LinkStore links, HelpStore requests, Rosters rosters, Sites sites, Clock clock, @Value("${daiban.address:}") String address) {
        this.links = links;
        this.requests = requests;
        this.rosters = rosters;
        this.sites = sites;
        this.clock = clock;
        this.address = address.strip().replaceAll("/+$", "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Outgoing> write(UUID about) {
        LinkStore.Found found = links.find(about).orElseThrow();
        HelpRequest request = requests.find(found.link().request()).orElseThrow();
        if (LinkStanding.of(found, request, today()) != LinkStanding.LIVE) {
            return Optional.empty();
        }
        return rosters.of(request.unit(), today()).person(found.link().person())
                .map(RosterEntry::told)
                .filter(person -> !person.mobile().isEmpty())
                .map(person -> new Outgoing(person.mobile(), words(request, found.link())));
    }

    private String words(HelpRequest request, Link link) {
        Site site = sites.of(Jurisdiction.current());
        String begin = switch (link.cause()) {
            case ASKED -> request.officerName() + "请您协助";
            case REMINDED -> request.officerName() + "催办协助请求";
            case CLIMBED -> "本单位有一件协助请求还没有答复，现报" + request.rung().label();
            case FORWARDED -> "同事转给您一件协助请求";
        };
        String what = "【" + site.place() + "全程代办】" + begin + "：" + shortened(request.projectName()) + "，" + shortened(request.matterName())
                + "。请在" + inWords(request.current().dueOn()) + "前答复";
        return address.isEmpty() ? what + "（登录后在“协助请求”里答复）。" : what + "，不用登录，点开就能回：" + address + site.base() + "/reply/" + token(link)
                + " （只给您本人用，请不要转发）";
    }

    private String token(Link link) {
        LinkToken token = LinkToken.next();
        links.insertDigest(link.id(), token.digest());
        return token.text();
    }

    private static String inWords(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
