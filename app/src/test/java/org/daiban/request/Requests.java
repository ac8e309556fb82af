package org.daiban.request;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Requests and deeds for tests without a database. */
final class Requests {

    static final UUID LIN = UUID.nameUUIDFromBytes(new byte[] {1});
    static final UUID CHEN = UUID.nameUUIDFromBytes(new byte[] {2});
    static final UUID PROJECT = UUID.nameUUIDFromBytes(new byte[] {3});
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Requests() {
    }

    static ServiceRequest at(Course course) {
        return new ServiceRequest(UUID.nameUUIDFromBytes(new byte[] {4}), UUID.nameUUIDFromBytes(new byte[] {5}), "演示单位", null, Mode.CONSULT,
                Channel.OWNER_SPACE, new UnifiedCode("441400", 2026, 1), LookupCode.of(new byte[16]), "江女士", DAY, "问一件事", "",
                new ReplyPromise(DAY.plusDays(1), false, false), course, 1);
    }

    static ServiceRequest in(RequestState state) {
        Course open = Course.begun(LIN, "林晓岚", DAY);
        Course proposed = open.after(new Deed.Proposed(Result.SOLVED, "办好了"), null, DAY, DAY.plusDays(5));
        return at(switch (state) {
            case UNASSIGNED -> Course.begun(null, null, DAY);
            case OPEN -> open;
            case REPLIED -> open.after(new Deed.Replied("可以"), null, DAY, null);
            case INQUIRING -> open.after(new Deed.Inquired("请补图"), null, DAY, null);
            case PROPOSED -> proposed;
            case CLOSED -> proposed.after(new Deed.Agreed(""), null, DAY, null);
        });
    }

    /** One of each kind, well filled in. */
    static List<Deed> deeds(ServiceRequest request) {
        UUID from = request.course().officer();
        return List.of(new Deed.Assigned(from, CHEN.equals(from) ? LIN : CHEN, "休假"), new Deed.FollowedUp(Channel.PHONE, "补充一句"),
                new Deed.Replied("可以"), new Deed.Inquired("请补图"), new Deed.Noted("记一笔"), new Deed.Changed(Mode.GUIDE, null, ""),
                new Deed.Proposed(Result.SOLVED, "办好了"), new Deed.Agreed("江女士来电同意"), new Deed.Objected("还没办好"), new Deed.Lapsed(),
                new Deed.Closed("不用了"), new Deed.Reopened("又卡住了"));
    }
}
