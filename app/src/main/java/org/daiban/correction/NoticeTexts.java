package org.daiban.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.membership.Link;
import org.daiban.membership.Memberships;
import org.daiban.notice.TextMessages;
import org.daiban.person.Person;
import org.daiban.person.Persons;
import org.springframework.stereotype.Component;

/** Tells the persons of an owner by text that something is missing; without names or content, since phones lie about. */
@Component
public class NoticeTexts {

    private final OneTimeNotices notices;
    private final Memberships memberships;
    private final Persons persons;
    private final TextMessages texts;
    private final Clock clock;

    NoticeTexts(OneTimeNotices notices, Memberships memberships, Persons persons, TextMessages texts, Clock clock) {
        this.notices = notices;
        this.memberships = memberships;
        this.persons = persons;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Sends a text to every person who acts for the notice's owner and has a phone; outside any transaction.
     *
     * @return how many the gateway took; none where there is no gateway
     */
    public int tell(Actor actor, UUID notice) {
        if (!texts.isOpen()) {
            return 0;
        }
        return notices.find(actor, notice).map(found -> {
            String text = "【全程代办】您有一份一次性告知单 " + found.number() + "，共 " + found.lines().size() + " 项待补"
                    + (found.until() == null ? "" : "，请在 " + found.until() + " 以前补齐") + "。登录后在“待补材料”里逐条答复，服务免费。";
            return (int) phones(found.owner()).stream().filter(phone -> texts.send(phone, text)).count();
        }).orElse(0);
    }

    private List<String> phones(UUID owner) {
        LocalDate today = LocalDate.now(clock);
        return memberships.ofOwner(owner).stream().filter(link -> link.isInForce(today)).map(Link::person)
                .map(persons::find).flatMap(Optional::stream).map(Person::phone).filter(phone -> !phone.isEmpty()).distinct().toList();
    }
}
