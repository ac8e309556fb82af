package org.daiban.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daiban.document.StoredDocument;
import org.daiban.identity.Actor;
import org.daiban.notice.Outbox;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.Rosters;
import org.daiban.sql.Ids;
import org.springframework.stereotype.Component;

/** Writes down what happened to a request: the event, the request as it is afterwards, and the link somebody gets by text. */
@Component
class HelpRecord {

    private final HelpStore store;
    private final LinkStore links;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Clock clock;

    HelpRecord(HelpStore store, LinkStore links, Rosters rosters, Outbox outbox, Clock clock) {
        this.store = store;
        this.links = links;
        this.rosters = rosters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is written with an event. */
    record Said(HelpEventKind kind, HelpEvent.Way way, String note, Optional<StoredDocument> document) {

        static Said of(HelpEventKind kind, HelpEvent.Way way, String note) {
            return new Said(kind, way, note.strip(), Optional.empty());
        }
    }

    /** An event that leaves the request with whom it is. */
    void add(HelpRequest now, Actor by, Said said) {
        write(now, by, said, "", "");
    }

    /** An event by which the request comes to somebody, who is told by text; to nobody where the roster knows none. */
    void reach(HelpRequest now, Actor by, Said said, Optional<RosterEntry> whom) {
        String name = whom.map(entry -> entry.told().name()).orElse("");
        String rung = whom.map(entry -> entry.told().category().label()).orElse(now.rung().label());
        write(now, by, said, name, rung);
        whom.ifPresent(entry -> link(now, entry.person(), name, said.kind()));
    }

    /** Tells the person who has it once more. */
    void remind(HelpRequest now, Actor by, Said said) {
        write(now, by, said, now.holderName(), now.holder() == null ? "" : now.rung().label());
        if (now.holder() != null && rosters.of(now.unit(), today()).person(now.holder()).isPresent()) {
            link(now, now.holder(), now.holderName(), said.kind());
        }
    }

    private void write(HelpRequest now, Actor by, Said said, String toName, String toRung) {
        store.insert(now.id(), new HelpEvent(now.version(), now.current().number(), said.kind(), said.way(), toName, toRung, said.note(),
                said.document().map(StoredDocument::id).orElse(null), said.document().map(StoredDocument::name).orElse(""),
                by.account(), by.name(), clock.instant()));
        store.update(now);
    }

    private void link(HelpRequest now, UUID person, String name, HelpEventKind cause) {
        UUID link = Ids.next();
        links.insert(new Link(link, now.id(), now.current().number(), person, name, LinkCause.of(cause), now.current().expiresOn()), clock.instant());
        outbox.put(LinkText.KIND, link);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
