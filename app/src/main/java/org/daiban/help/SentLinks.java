package org.daiban.help;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.notice.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the texts with links went out. */
@Component
public class SentLinks {

    private final LinkStore links;
    private final Outbox outbox;

    SentLinks(LinkStore links, Outbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    /** @param name whom it is for */
    public record Sent(String name, Optional<Outbox.Posted> text) {
    }

    /** The newest link for a request; empty where nobody ever got one. */
    @Transactional(readOnly = true)
    public Optional<Sent> newest(UUID request) {
        List<Link> all = links.of(request);
        return all.stream().reduce((first, last) -> last)
                .map(link -> new Sent(link.name(), Optional.ofNullable(outbox.about(List.of(link.id())).get(link.id()))));
    }
}
