package org.daiban.request.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Role;
import org.daiban.request.Entry;
import org.daiban.request.EntryKind;

/**
 * One entry of a request as its page shows it.
 *
 * @param side   owner, staff or note, for its colour; the words say the same
 * @param fresh  happened after what the person had before them
 * @param files  the files that came with it
 */
public record Line(String when, String title, String who, String side, boolean fresh, List<String> details, String text, List<File> files) {
    public Line {
        details = List.copyOf(details);
        files = List.copyOf(files);
    }

    public record File(String href, String name, String size) {
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * @param path     of the request, before {@code /files/…}
     * @param forOwner whose eyes it is for: why somebody was given the request stays with staff
     */
    static Line of(Entry entry, String path, Map<UUID, String> projects, boolean forOwner, int seen) {
        List<String> details = new ArrayList<>();
        if (entry.officerName() != null && entry.kind() == EntryKind.ASSIGNED) {
            details.add("由" + entry.officerName() + "负责");
        }
        if (entry.mode() != null) {
            details.add("服务方式：" + entry.mode().label());
        }
        if (entry.project() != null) {
            details.add("项目：" + projects.getOrDefault(entry.project(), "（名称见项目页）"));
        }
        if (entry.result() != null) {
            details.add("办理结果：" + entry.result().label());
        }
        boolean hidden = forOwner && entry.kind() == EntryKind.ASSIGNED;
        return new Line(MINUTE.format(entry.doneAt()), title(entry), who(entry), side(entry), seen > 0 && entry.number() > seen, details,
                hidden ? "" : entry.text(), entry.attachments().stream()
                        .map(file -> new File(path + "/files/" + file.document(), file.name(), (file.size() + 1023) / 1024 + " KB")).toList());
    }

    private static String title(Entry entry) {
        boolean told = (entry.kind() == EntryKind.ASKED || entry.kind() == EntryKind.FOLLOWED_UP) && entry.role() != Role.OWNER;
        return told ? entry.kind().label() + "（" + entry.channel().label() + "）" : entry.kind().label();
    }

    private static String who(Entry entry) {
        boolean onBehalf = entry.role() == Role.OFFICER && (entry.kind() == EntryKind.ASKED || entry.kind() == EntryKind.FOLLOWED_UP
                || entry.kind() == EntryKind.AGREED || entry.kind() == EntryKind.OBJECTED);
        return entry.role().label() + " " + entry.doneByName() + (onBehalf ? " 代为登记" : "");
    }

    private static String side(Entry entry) {
        return switch (entry.kind()) {
            case ASKED, FOLLOWED_UP, AGREED, OBJECTED, CLOSED -> "owner";
            case NOTED -> "note";
            default -> entry.role() == Role.OWNER ? "owner" : "staff";
        };
    }
}
