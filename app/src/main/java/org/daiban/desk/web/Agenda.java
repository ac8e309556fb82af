package org.daiban.desk.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.Turn;
import org.daiban.desk.web.DeskPage.Group;
import org.daiban.desk.web.DeskPage.Row;
import org.daiban.desk.web.DeskPage.UnitLine;
import org.daiban.engine.clock.Light;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.membership.Ask;
import org.daiban.project.Project;

/** Sorts what is open into what needs somebody today, each thing in the most urgent group it belongs to. */
final class Agenda {

    private final LocalDate today;
    private final List<CaseFile> open;
    private final List<CaseFile> rest;
    private final List<Mandate> mandates;
    private final LocalDate mandatesUntil;
    private final List<Project> projects;
    private final List<Ask> asks;
    private final List<Group> groups = new ArrayList<>();

    Agenda(LocalDate today, List<CaseFile> open, List<Mandate> mandates, LocalDate mandatesUntil, List<Project> projects, List<Ask> asks) {
        this.today = today;
        this.open = open;
        this.rest = new ArrayList<>(open);
        this.mandates = mandates;
        this.mandatesUntil = mandatesUntil;
        this.projects = projects;
        this.asks = asks;
    }

    DeskPage page(boolean bureau, int missingYear) {
        files("overdue", "已超期", "催办，问清原因", file -> file.state() != CaseState.DECIDED && lit(file, Light.RED), Agenda::since);
        files("soon", "快到期", "提醒审批单位", file -> file.state() != CaseState.DECIDED && lit(file, Light.YELLOW), Agenda::due);
        files("deliver", "结果待送达", "领取后交给项目单位", file -> file.state() == CaseState.DECIDED, Agenda::since);
        files("correct", "等项目单位补", "催补正、补欠缺的材料", file -> file.turn() == Turn.OWNER && file.state() != CaseState.OPENED, Agenda::since);
        files("hand-in", "待递交", "材料已齐，可以递交", file -> file.state() == CaseState.READY, Agenda::since);
        files("prepare", "在备材料", "帮项目单位备齐", file -> file.state() == CaseState.OPENED, Agenda::since);
        mandates();
        newcomers();
        asks();
        return new DeskPage(today, inWords(today), bureau, groups, bureau ? units() : List.of(), rest.size(), missingYear);
    }

    private void files(String id, String title, String why, Predicate<CaseFile> which, Function<CaseFile, String> note) {
        List<CaseFile> found = rest.stream().filter(which).toList();
        rest.removeAll(found);
        add(id, title, why, found.stream().map(file -> row(file, note.apply(file))).toList());
    }

    private void mandates() {
        mandates("objections", "项目单位有异议", "看是哪一件，答复", "代办专窗", mandate -> mandate.course().openObjections() > 0,
                mandate -> mandate.course().openObjections() + " 条等答复", "/acts");
        mandates("wishes", "委托书要修改", "改好再送签", "代办专窗", mandate -> mandate.state(today) == MandateState.CHANGES_ASKED,
                mandate -> "项目单位要求修改", "");
        mandates("offered", "委托书等签章", "催项目单位签章", "项目单位", mandate -> mandate.state(today) == MandateState.OFFERED,
                mandate -> "已送签", "");
        mandates("mandates", "委托将届满", "续办或者办结", "项目单位", mandate -> mandate.state(today).isLive() && !mandate.on(today).term().to().isAfter(mandatesUntil),
                mandate -> mandate.on(today).term().to() + " 届满", "");
    }

    private void mandates(String id, String title, String why, String turn, Predicate<Mandate> which, Function<Mandate, String> note, String page) {
        add(id, title, why, mandates.stream().filter(which)
                .map(mandate -> new Row("/mandates/" + mandate.id() + page, "委托书 " + mandate.number(), mandate.principal().projectName(), "", "",
                        turn, note.apply(mandate)))
                .toList());
    }

    private void asks() {
        add("asks", "经办人绑定待核对", "核对身份和授权，确认或者退回", asks.stream()
                .map(ask -> new Row("/memberships/" + ask.id(), ask.personName() + " 申请绑定", ask.ownerName(), "", "", "代办专窗",
                        LocalDate.ofInstant(ask.askedAt(), ZoneId.of("Asia/Shanghai")) + " 申请"))
                .toList());
    }

    private void newcomers() {
        add("new", "新登记，待准入", "先办准入，再编方案", projects.stream()
                .filter(project -> !project.admitted())
                .map(project -> new Row("/projects/" + project.id(), project.name(), project.ownerName(), "", "",
                        "代办专窗", project.registeredOn() + " 登记"))
                .toList());
    }

    private void add(String id, String title, String why, List<Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new Group(id, title, why, rows));
        }
    }

    private static Row row(CaseFile file, String note) {
        return new Row("/case-files/" + file.id(), file.matterName(), file.projectName(), file.standing().light().name(),
                file.standing().text(), file.turn() == Turn.UNIT ? file.unitName() : file.turn().label(), note);
    }

    private static String since(CaseFile file) {
        return file.state().label() + "，" + file.turnSince() + " 起";
    }

    private static String due(CaseFile file) {
        return "到期日 " + file.standing().due();
    }

    private static boolean lit(CaseFile file, Light light) {
        return file.standing().light() == light;
    }

    private List<UnitLine> units() {
        Map<String, List<CaseFile>> byUnit = open.stream()
                .filter(file -> file.turn() == Turn.UNIT)
                .collect(Collectors.groupingBy(CaseFile::unitName));
        return byUnit.entrySet().stream()
                .map(unit -> new UnitLine(unit.getKey(), count(unit.getValue(), Light.RED), count(unit.getValue(), Light.YELLOW),
                        (int) unit.getValue().stream().filter(file -> file.state() == CaseState.IN_PROCEDURE).count(),
                        unit.getValue().size()))
                .sorted(Comparator.comparing(UnitLine::overdue).thenComparing(UnitLine::soon).thenComparing(UnitLine::open).reversed())
                .toList();
    }

    private static int count(List<CaseFile> files, Light light) {
        return (int) files.stream().filter(file -> lit(file, light)).count();
    }

    private static String inWords(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日 "
                + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }
}
