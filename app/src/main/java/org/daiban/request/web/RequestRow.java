package org.daiban.request.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daiban.request.ServiceRequest;

/**
 * One request in a list.
 *
 * @param project empty where there is none yet
 * @param asked   the beginning of what was asked
 * @param officer empty where nobody has it
 */
public record RequestRow(UUID id, String code, String owner, String project, String mode, String channel, String asked, String officer,
                         String state, String turn, String since, PromiseWords promise, boolean closed) {

    private static final int SHOWN = 60;

    static RequestRow of(ServiceRequest request, Map<UUID, String> projects, LocalDate today) {
        String note = request.note();
        return new RequestRow(request.id(), request.code().text(), request.ownerName(),
                request.project() == null ? "" : projects.getOrDefault(request.project(), ""), request.mode().label(), request.channel().label(),
                note.codePointCount(0, note.length()) <= SHOWN ? note : note.substring(0, note.offsetByCodePoints(0, SHOWN)) + "…",
                request.course().officerName() == null ? "" : request.course().officerName(), request.state().label(),
                request.course().turn().label(), request.course().turnSince().toString(), PromiseWords.of(request, today), request.isClosed());
    }
}
