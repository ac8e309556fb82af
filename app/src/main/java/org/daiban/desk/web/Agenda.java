package org.daiban.desk.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.Turn;
import org.daiban.correction.NoticeState;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.Undertaking;
import org.daiban.desk.web.DeskPage.UnitLine;
import org.daiban.desk.web.Part.Line;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.Light;
import org.daiban.handover.WorkHandover;
import org.daiban.help.HelpRequest;
import org.daiban.help.HelpState;
import org.daiban.mandate.Exchange;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.membership.Ask;
import org.daiban.project.Project;
import org.daiban.request.ServiceRequest;
import org.daiban.validity.Watch;

/** Sorts what is open into what must be done, what waits for an answer, and who is waited for. */
final class Agenda {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 40;

    private final LocalDate today;
    private final WorkingCalendar calendar;
    private final int nearWorkingDays;
    private final Map<UUID, String> stoodInFor;

    /** @param stoodInFor names of those whose work is shown beside one's own */
    Agenda(LocalDate today, WorkingCalendar calendar, int nearWorkingDays, Map<UUID, String> stoodInFor) {
        this.today = today;
        this.calendar = calendar;
        this.nearWorkingDays = nearWorkingDays;
        this.stoodInFor = stoodInFor;
    }

    /** A line with the day it is sorted under. */
    private record Dated(LocalDate day, Line line) {
    }

    /** 今日必办: what is over, due soon, or only waits for the window's own hand, by the days that remain. */
    Part due(List<CaseFile> open, List<Mandate> mandates, LocalDate mandatesUntil, List<Watch> watches, int validityDays) {
        List<Dated> lines = new ArrayList<>();
        open.forEach(file -> must(file).ifPresent(note -> lines.add(new Dated(day(file), line(file, note)))));
        mandates.stream()
                .filter(mandate -> mandate.state(today).isLive() && !mandate.on(today).term().to().isAfter(mandatesUntil))
                .forEach(mandate -> lines.add(new Dated(mandate.on(today).term().to(), line(mandate, mandate.on(today).term().to(), "委托将届满，续办或者办结", ""))));
        watches.stream().filter(watch -> left(watch.lastOn()) <= validityDays)
                .forEach(watch -> lines.add(new Dated(watch.lastOn(), line(watch))));
        return new Part("due", "今日必办", "今天没有要马上办的事。", lines.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::line).toList());
    }

    /** What is to be done about a case file today; empty where nothing is. */
    private Optional<String> must(CaseFile file) {
        if (file.state() == CaseState.DECIDED) {
            return Optional.of("结果待送达");
        }
        if (file.standing().light() == Light.RED || file.standing().light() == Light.YELLOW) {
            return Optional.of(switch (file.turn()) {
                case UNIT -> "催" + file.unitName();
                case OWNER -> "催项目单位";
                case WINDOW -> file.state().label();
                case APPROVAL_SYSTEM, NOBODY -> "查看";
            });
        }
        if (file.state() == CaseState.READY) {
            return Optional.of("待递交");
        }
        boolean planned = file.state() == CaseState.OPENED && file.internalDue() != null && left(file.internalDue()) <= nearWorkingDays;
        return planned ? Optional.of("备材料，计划 " + file.internalDue() + " 递交") : Optional.empty();
    }

    private LocalDate day(CaseFile file) {
        LocalDate due = file.standing().due();
        return due != null ? due : file.state() == CaseState.OPENED ? file.internalDue() : today;
    }

    /** 等我回复: what somebody said and waits to hear about. */
    Part replies(List<ServiceRequest> requests, List<Mandate> mandates, List<HelpRequest> help, List<WorkHandover> offered, boolean bureau) {
        List<Line> lines = new ArrayList<>();
        offered.forEach(handover -> lines.add(offered(handover, bureau)));
        requests.stream().sorted(Comparator.comparing(this::replyDay)).forEach(request -> lines.add(line(request)));
        mandates.stream().filter(mandate -> mandate.course().openObjections() > 0).forEach(mandate -> lines.add(
                line(mandate, null, "项目单位有异议，" + mandate.course().openObjections() + " 条等答复", "/acts")));
        mandates.stream().filter(mandate -> mandate.state(today) == MandateState.CHANGES_ASKED).forEach(mandate -> lines.add(
                line(mandate, null, "项目单位要求修改", "")));
        help.forEach(request -> lines.add(new Line("/help-requests/" + request.id(), "协助：" + asked(request),
                request.matterName() + "，" + request.projectName(), request.state() == HelpState.ANSWERED ? request.unitName() + "已答复，看过办结"
                : request.unitName() + "逐级上报后仍未答复", instead(request.officer()))));
        return new Part("replies", "答复", bureau ? "没有等派单、等协调的。" : "没有等您回复的。", lines);
    }

    private Line offered(WorkHandover handover, boolean bureau) {
        String what = handover.officerName() + "交来的工作，" + handover.days();
        return new Line("/handovers/" + handover.id(), bureau ? handover.officerName() + "的工作交" + handover.standInName() : what,
                handover.reason().label(), bureau ? handover.state().label() : "接收或者不接收，" + handover.answerBy() + " 以前", "");
    }

    private LocalDate replyDay(ServiceRequest request) {
        return request.course().repliedOn() == null ? request.promise().due() : request.course().turnSince().plusYears(1);
    }

    private Line line(ServiceRequest request) {
        String asked = request.note().isEmpty() ? "（当面说明）" : shortened(request.note());
        String light = "";
        String text = "";
        if (request.course().repliedOn() == null && !request.isClosed()) {
            int left = left(request.promise().due());
            light = left < 0 ? Light.RED.name() : left <= 1 ? Light.YELLOW.name() : Light.GREEN.name();
            text = left < 0 ? "红 · 已过首次答复期" : left == 0 ? "黄 · 今天应首次答复" : (left == 1 ? "黄" : "绿") + " · 首次答复剩 " + left + " 个工作日";
        }
        return new Line("/requests/" + request.id(), asked, request.ownerName(), light, text,
                request.mode().label() + "，" + (light.isEmpty() ? request.state().label() + "，" + since(request.course().turnSince()) : request.state().label()),
                instead(request.course().officer()), "");
    }

    /** What owners did and somebody has to look at. */
    Part checks(List<OneTimeNotice> notices, List<Undertaking> promises, List<Project> projects, List<Ask> asks) {
        List<Line> lines = new ArrayList<>();
        notices.stream().filter(notice -> notice.waitingForCheck() > 0).forEach(notice -> lines.add(new Line("/notices/" + notice.id(),
                notice.matterName(), notice.projectName(), "补正答复 " + notice.waitingForCheck() + " 条待核对", instead(notice.officer()))));
        notices.stream().filter(notice -> notice.state() == NoticeState.SETTLED).forEach(notice -> lines.add(new Line("/notices/" + notice.id(),
                notice.matterName(), notice.projectName(), "逐条齐了，到办件上登记", instead(notice.officer()))));
        promises.stream().filter(promise -> left(promise.checkBy()) <= nearWorkingDays).forEach(promise -> lines.add(new Line(
                "/undertakings/" + promise.id(), promise.matterName(), promise.projectName(), "承诺 " + promise.checkBy() + " 以前核查",
                instead(promise.officer()))));
        projects.stream().filter(project -> !project.admitted()).forEach(project -> lines.add(new Line("/projects/" + project.id(),
                project.name(), project.ownerName(), project.registeredOn() + " 登记，待准入", instead(project.officer()))));
        asks.forEach(ask -> lines.add(new Line("/memberships/" + ask.id(), ask.personName() + " 申请绑定", ask.ownerName(),
                "经办人绑定待核对，" + LocalDate.ofInstant(ask.askedAt(), ZONE) + " 申请", "")));
        return new Part("checks", "核对和准入", "没有等核对的。", lines);
    }

    /** 我在等谁: units and the approval system, whom longest first. */
    Part units(List<CaseFile> open, List<HelpRequest> help) {
        List<Dated> lines = new ArrayList<>();
        open.stream().filter(file -> file.turn() == Turn.UNIT || file.turn() == Turn.APPROVAL_SYSTEM).forEach(file -> lines.add(new Dated(
                file.turnSince(), line(file, (file.turn() == Turn.UNIT ? file.unitName() : file.turn().label()) + "，" + since(file.turnSince())))));
        help.forEach(request -> lines.add(new Dated(request.current().askedOn(), line(request))));
        return new Part("units", "单位", "没有在等单位的。", lines.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::line).toList());
    }

    private Line line(HelpRequest request) {
        int left = left(request.current().dueOn());
        String light = left < 0 ? Light.RED.name() : left == 0 ? Light.YELLOW.name() : Light.GREEN.name();
        String text = left < 0 ? "红 · 逾期 " + -left + " 个工作日" : left == 0 ? "黄 · 今天到期" : "绿 · 剩 " + left + " 个工作日";
        return new Line("/help-requests/" + request.id(), "协助：" + asked(request), request.matterName() + "，" + request.projectName(), light, text,
                request.unitName() + (request.holderName().isEmpty() ? "" : " " + request.holderName()) + "，" + since(request.current().askedOn()),
                instead(request.officer()), "/help-requests/" + request.id() + "/reminders");
    }

    /** What waits for owners. */
    Part owners(List<CaseFile> open, List<ServiceRequest> requests, List<Mandate> mandates) {
        List<Dated> lines = new ArrayList<>();
        open.stream().filter(file -> file.turn() == Turn.OWNER).forEach(file -> lines.add(new Dated(file.turnSince(),
                line(file, file.state().label() + "，" + since(file.turnSince())))));
        requests.forEach(request -> lines.add(new Dated(request.course().turnSince(), new Line("/requests/" + request.id(),
                request.note().isEmpty() ? "（当面说明）" : shortened(request.note()), request.ownerName(),
                request.state().label() + "，" + since(request.course().turnSince()), instead(request.course().officer())))));
        mandates.stream().filter(mandate -> mandate.state(today) == MandateState.OFFERED).forEach(mandate -> lines.add(new Dated(offeredOn(mandate),
                line(mandate, null, "委托书等签章，" + since(offeredOn(mandate)), ""))));
        return new Part("owners", "项目单位", "没有在等项目单位的。", lines.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::line).toList());
    }

    private LocalDate offeredOn(Mandate mandate) {
        List<Exchange> said = mandate.course().exchanges();
        return said.isEmpty() ? today : LocalDate.ofInstant(said.get(said.size() - 1).recordedAt(), ZONE);
    }

    /** Who is away and who has their work today, and what begins later. */
    Part duty(List<WorkHandover> handovers) {
        return new Part("duty", "值班与交接", "今天没有交接，各人办各人的。", handovers.stream()
                .filter(handover -> handover.state().isLive())
                .map(handover -> new Line("/handovers/" + handover.id(), handover.officerName() + "的工作由" + handover.standInName() + "代",
                        handover.days(), handover.reason().label() + "，" + handover.stateOn(today), ""))
                .toList());
    }

    /** For the bureau: how what waits spreads over those who decide. */
    List<UnitLine> byUnit(List<CaseFile> open) {
        return open.stream().filter(file -> file.turn() == Turn.UNIT).collect(Collectors.groupingBy(CaseFile::unitName)).entrySet().stream()
                .map(unit -> new UnitLine(unit.getKey(), count(unit.getValue(), file -> file.standing().light() == Light.RED),
                        count(unit.getValue(), file -> file.standing().light() == Light.YELLOW),
                        count(unit.getValue(), file -> file.state() == CaseState.IN_PROCEDURE), unit.getValue().size()))
                .sorted(Comparator.comparing(UnitLine::overdue).thenComparing(UnitLine::soon).thenComparing(UnitLine::open).reversed())
                .toList();
    }

    private static int count(List<CaseFile> files, Predicate<CaseFile> which) {
        return (int) files.stream().filter(which).count();
    }

    private Line line(CaseFile file, String note) {
        return new Line("/case-files/" + file.id(), file.matterName(), file.projectName(), file.standing().light().name(), file.standing().text(),
                note, instead(file.officer()), "");
    }

    /** @param to its last day where that is what it is about, or null */
    private Line line(Mandate mandate, LocalDate to, String note, String page) {
        String light = to == null ? "" : left(to) < 0 ? Light.RED.name() : Light.YELLOW.name();
        String text = to == null ? "" : left(to) < 0 ? "红 · 已届满" : "黄 · 剩 " + left(to) + " 个工作日";
        return new Line("/mandates/" + mandate.id() + page, "委托书 " + mandate.number(), mandate.principal().projectName(), light, text, note,
                instead(mandate.agent().account()), "");
    }

    private Line line(Watch watch) {
        int left = left(watch.lastOn());
        return new Line("/validity/" + watch.caseFile(), watch.matterName(), watch.projectName(), left < 0 ? Light.RED.name() : Light.YELLOW.name(),
                left < 0 ? "红 · 末日已过" : "黄 · 剩 " + left + " 个工作日", "批复有效期到 " + watch.lastOn(), instead(watch.officer()), "");
    }

    private static String asked(HelpRequest request) {
        return shortened(request.current().question());
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private String instead(UUID officer) {
        return officer != null && stoodInFor.containsKey(officer) ? "代 " + stoodInFor.get(officer) : "";
    }

    /** Working days from today to a day; negative once it is over. */
    private int left(LocalDate day) {
        return today.isAfter(day) ? -calendar.count(day, today) : calendar.count(today, day);
    }

    private String since(LocalDate day) {
        int days = calendar.count(day, today);
        return days == 0 ? "今天起" : "已等 " + days + " 个工作日";
    }
}
