package org.daiban.request;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.notice.Outbox;
import org.daiban.notice.TextWriter;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.person.MobilePhone;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Site;
import org.daiban.web.Sites;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells an owner by a text that the window answered, asked for more, or proposed to close: once of each kind until the owner
 * says something again. The text names nobody and says nothing of what it is about; it leads to the owner's own space.
 */
@Component
class OwnerTexts implements TextWriter {

    static final String KIND = "request-reply";

    private static final Set<EntryKind> TOLD = EnumSet.of(EntryKind.REPLIED, EntryKind.INQUIRED, EntryKind.PROPOSED);

    private final JdbcClient jdbc;
    private final RequestStore requests;
    private final Owners owners;
    private final Outbox outbox;
    private final Sites sites;
    private final Clock clock;
    private final String address;

    OwnerTexts(JdbcClient jdbc, RequestStore requests, Owners owners, Outbox outbox, Sites sites, Clock clock,
               @Value("${daiban.address:}") String address) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.owners = owners;
        this.outbox = outbox;
        this.sites = sites;
        this.clock = clock;
        this.address = address.strip().replaceAll("/+$", "");
    }

    /** Puts a text in the outbox where this kind of thing is told and was not since the owner last spoke. */
    void tell(UUID request, EntryKind kind) {
        if (!TOLD.contains(kind)) {
            return;
        }
        UUID id = Ids.next();
        int told = jdbc.sql("""
                        insert into request.told (jurisdiction, id, request, kind, since, told_at)
                        select :jurisdiction, :id, :request, :kind, coalesce(max(e.number), 0), :at
                        from request.entry e
                        where e.jurisdiction = :jurisdiction and e.request = :request and e.role = 'OWNER'
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("request", request)
                .param("kind", kind.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (told == 1) {
            outbox.put(KIND, id);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Outgoing> write(UUID about) {
        Told told = jdbc.sql("select request, kind from request.told where jurisdiction = :jurisdiction and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", about)
                .query((row, number) -> new Told(row.getObject("request", UUID.class), EntryKind.valueOf(row.getString("kind"))))
                .single();
        ServiceRequest request = requests.find(told.request()).orElseThrow();
        return isOver(told.kind(), request) ? Optional.empty() : owners.find(request.owner()).map(Owner::phone).map(MobilePhone::normal)
                .filter(MobilePhone::isOne).map(phone -> new Outgoing(phone, words(told.kind(), request)));
    }

    private record Told(UUID request, EntryKind kind) {
    }

    /** It is closed, or what the owner was asked for they have said meanwhile. */
    private static boolean isOver(EntryKind kind, ServiceRequest request) {
        return request.isClosed() || kind == EntryKind.INQUIRED && request.state() != RequestState.INQUIRING
                || kind == EntryKind.PROPOSED && request.state() != RequestState.PROPOSED;
    }

    private String words(EntryKind kind, ServiceRequest request) {
        Site site = sites.of(Jurisdiction.current());
        String what = switch (kind) {
            case INQUIRED -> "首席服务官已经答复，还请您补充情况";
            case PROPOSED -> "首席服务官提出办结，请您在 " + request.course().agreeBy() + " 前确认";
            default -> "首席服务官已经答复";
        };
        return "【" + site.place() + "全程代办】您单位的诉求 " + request.code().text() + "：" + what + "。"
                + (address.isEmpty() ? "请登录后在“我的诉求”里看。" : "登录后看：" + address + "/my/requests/" + request.id());
    }
}
