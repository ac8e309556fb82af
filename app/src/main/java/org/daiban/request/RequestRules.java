package org.daiban.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;

/** What may be done with a service request, and by whom: pure, every reason at once. */
final class RequestRules {

    /** The form fields reasons stand beside. */
    static final String TEXT = "text";
    static final String PROJECT = "project";

    private static final Set<EntryKind> OWNERS = EnumSet.of(EntryKind.FOLLOWED_UP, EntryKind.AGREED, EntryKind.OBJECTED,
            EntryKind.CLOSED, EntryKind.REOPENED);
    private static final Set<EntryKind> BUREAUS = EnumSet.of(EntryKind.ASSIGNED, EntryKind.NOTED);
    private static final Set<EntryKind> NOT_OFFICERS = EnumSet.of(EntryKind.ASKED, EntryKind.ASSIGNED, EntryKind.CLOSED);

    /** What must be said in words. */
    private static final Set<EntryKind> WORDED = EnumSet.of(EntryKind.FOLLOWED_UP, EntryKind.REPLIED, EntryKind.INQUIRED,
            EntryKind.NOTED, EntryKind.PROPOSED, EntryKind.OBJECTED, EntryKind.REOPENED);

    private RequestRules() {
    }

    static List<Refusal> refusals(ServiceRequest request, Deed deed, Role role, LocalDate today) {
        if (!isFor(role, deed.kind())) {
            return List.of(Refusal.input("", "您的身份不能" + deed.kind().label() + "。"));
        }
        List<Refusal> refusals = ofState(request, deed.kind(), role, today);
        return refusals.isEmpty() ? ofContent(request, deed, role) : refusals;
    }

    /** What a person may do with it now, so that a page offers that and nothing else. */
    static Set<EntryKind> next(ServiceRequest request, Role role, LocalDate today) {
        Set<EntryKind> next = EnumSet.noneOf(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            if (isFor(role, kind) && ofState(request, kind, role, today).isEmpty()) {
                next.add(kind);
            }
        }
        return next;
    }

    static boolean isFor(Role role, EntryKind kind) {
        return switch (role) {
            case OWNER -> OWNERS.contains(kind);
            case OFFICER -> !NOT_OFFICERS.contains(kind);
            case BUREAU -> BUREAUS.contains(kind);
            default -> false;
        };
    }

    /** What the moment does not allow. */
    private static List<Refusal> ofState(ServiceRequest request, EntryKind kind, Role role, LocalDate today) {
        RequestState state = request.state();
        return switch (kind) {
            case NOTED -> List.of();
            case REOPENED -> state == RequestState.CLOSED ? List.of()
                    : List.of(RequestRule.NOT_CLOSED.refuse("本诉求还没有办结，不用重新打开，直接补充说明就可以。"));
            case AGREED, OBJECTED, LAPSED -> ofAnswering(request, kind, today);
            case ASSIGNED -> state == RequestState.CLOSED ? List.of(closed(request)) : List.of();
            default -> ofGoingOn(request, kind, role);
        };
    }

    private static List<Refusal> ofAnswering(ServiceRequest request, EntryKind kind, LocalDate today) {
        if (request.state() != RequestState.PROPOSED) {
            return List.of(RequestRule.NOTHING_PROPOSED.refuse("没有等待确认的办结意见，可能刚才已经答复，请看过现在的情况再办。"));
        }
        boolean early = kind == EntryKind.LAPSED && !today.isAfter(request.course().agreeBy());
        return early ? List.of(RequestRule.AGREEMENT_PERIOD_RUNS.refuse(
                "确认期到 " + request.course().agreeBy() + " 为止，期满以前不能按没有答复办结。")) : List.of();
    }

    private static List<Refusal> ofAssigning(ServiceRequest request, Deed.Assigned deed) {
        Course course = request.course();
        if (deed.to().equals(course.officer())) {
            return List.of(RequestRule.SAME_OFFICER.at("to", "已经由" + course.officerName() + "负责，不用再派。"));
        }
        if (!Objects.equals(deed.from(), course.officer())) {
            return List.of(RequestRule.ALREADY_ASSIGNED.refuse("刚才已经派给" + course.officerName() + "。还要改派的，请看过以后写明原因再派。"));
        }
        boolean bare = course.officer() != null && deed.text().isBlank();
        return bare ? List.of(RequestRule.REASSIGNED_WITHOUT_REASON.at(TEXT, "改派须写明原因。")) : List.of();
    }

    private static List<Refusal> ofGoingOn(ServiceRequest request, EntryKind kind, Role role) {
        if (request.isClosed()) {
            return List.of(closed(request));
        }
        if (request.state() == RequestState.PROPOSED) {
            return List.of(RequestRule.PROPOSAL_WAITING.refuse(role == Role.OWNER
                    ? "首席服务官已经提出办结，请先选同意或者不同意；还有话要说的，写在不同意的理由里。"
                    : "已经提出办结，正等项目单位确认；有了答复以后再办。"));
        }
        boolean early = request.state() == RequestState.UNASSIGNED && role == Role.OFFICER && kind != EntryKind.FOLLOWED_UP;
        return early ? List.of(RequestRule.NOT_ASSIGNED.refuse("还没有派给首席服务官，不能" + kind.label() + "。请主管部门先派单。")) : List.of();
    }

    private static Refusal closed(ServiceRequest request) {
        return RequestRule.REQUEST_CLOSED.refuse("本诉求已于 " + request.course().closedOn() + " 办结。还没有解决的，写明原因重新打开。");
    }

    /** What is missing in what was said. */
    private static List<Refusal> ofContent(ServiceRequest request, Deed deed, Role role) {
        List<Refusal> refusals = new ArrayList<>();
        if (WORDED.contains(deed.kind()) && deed.text().isBlank() && !isOnBehalf(deed, role)) {
            refusals.add(Refusal.input(TEXT, missing(deed.kind())));
        }
        if (isOnBehalf(deed, role) && deed.text().isBlank()) {
            refusals.add(RequestRule.CONSENT_WITHOUT_WAY.at(TEXT, "代项目单位登记的，须写明何人何时以何种方式表示。"));
        }
        if (deed instanceof Deed.Proposed proposed && !Result.proposable().contains(proposed.result())) {
            refusals.add(Refusal.input("result", "请选择办理结果。"));
        }
        if (deed instanceof Deed.Changed changed) {
            refusals.addAll(ofChanging(request, changed));
        }
        if (deed instanceof Deed.Assigned assigned) {
            refusals.addAll(ofAssigning(request, assigned));
        }
        return refusals;
    }

    private static boolean isOnBehalf(Deed deed, Role role) {
        return role == Role.OFFICER && (deed.kind() == EntryKind.AGREED || deed.kind() == EntryKind.OBJECTED);
    }

    private static List<Refusal> ofChanging(ServiceRequest request, Deed.Changed changed) {
        if (changed.mode() == null) {
            return List.of(RequestRule.MODE_MISSING.at("mode", "请选择服务方式：咨询、指导、协调、代办。"));
        }
        if (changed.mode() == request.mode() && Objects.equals(changed.project(), request.project())) {
            return List.of(RequestRule.NOTHING_CHANGED.at("mode", "服务方式和项目都没有改变，不必保存。"));
        }
        return changed.mode() == Mode.ACT && changed.project() == null
                ? List.of(RequestRule.ACT_WITHOUT_PROJECT.at(PROJECT, "改为代办须先选定项目：委托书要写明是哪个项目。")) : List.of();
    }

    private static String missing(EntryKind kind) {
        return switch (kind) {
            case OBJECTED -> "请写明为什么不同意，首席服务官接着办。";
            case REOPENED -> "请写明为什么重新打开。";
            case PROPOSED -> "请写明办理情况，项目单位凭它决定同不同意。";
            default -> "请填写内容。";
        };
    }
}
