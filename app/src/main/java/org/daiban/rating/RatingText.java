package org.daiban.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daiban.notice.LinkToken;
import org.daiban.notice.TextWriter;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.person.MobilePhone;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Site;
import org.daiban.web.Sites;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The text to the owner: please rate, or your bad rating was answered. Its token is made when the text leaves. */
@Component
class RatingText implements TextWriter {

    static final String KIND = "rating-link";

    private static final int LONGEST_NAME = 20;

    private final RatingStore store;
    private final Owners owners;
    private final Sites sites;
    private final Clock clock;
    private final String address;

    RatingText(RatingStore store, Owners owners, Sites sites, Clock clock, @Value("${daiban.address:}") String address) {
        this.store = store;
        this.owners = owners;
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
        RatingStore.Link link = store.link(about).orElseThrow();
        Served served = store.find(link.caseFile()).orElseThrow();
        boolean answered = served.followUp().filter(one -> one.state() == FollowUpState.ANSWERED).isPresent();
        boolean over = LocalDate.now(clock).isAfter(link.expiresOn()) || served.rating().isPresent() && !answered;
        return over ? Optional.empty() : owners.find(served.owner()).map(Owner::phone).map(MobilePhone::normal).filter(MobilePhone::isOne)
                .map(phone -> new Outgoing(phone, words(served, link, answered)));
    }

    private String words(Served served, RatingStore.Link link, boolean answered) {
        Site site = sites.of(Jurisdiction.current());
        String what = "【" + site.place() + "全程代办】" + (answered ? "您对" + shortened(served.matterName()) + "办理的意见已有答复"
                : shortened(served.matterName()) + "的结果已经送达，请您评价这次服务，一个办件只评一次");
        return address.isEmpty() ? what + "（登录后在“评价”里办）。"
                : what + "，不用登录，点开就行：" + address + site.base() + "/rate/" + token(link) + " （只给贵单位用，请不要转发）";
    }

    private String token(RatingStore.Link link) {
        LinkToken token = LinkToken.next();
        store.insertDigest(link.id(), token.digest());
        return token.text();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
