package org.daiban.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseCourses;
import org.daiban.casefile.CaseCourses.CaseCourse;
import org.daiban.casefile.CaseEvent;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.Measure;
import org.daiban.document.Bundle;
import org.daiban.document.Enclosed;
import org.daiban.document.Enclosures;
import org.daiban.document.Paper;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The course of each case file of a project: every event with its source and proof, the due days told. Our own dates stay out. */
@Component
@Order(40)
class CaseEnclosures implements Enclosures {

    private static final String FOLDER = "04 办件";

    private final CaseCourses courses;

    CaseEnclosures(CaseCourses courses) {
        this.courses = courses;
    }

    @Override
    public List<Bundle.Entry> of(UUID project) {
        return courses.of(project).stream().map(CaseEnclosures::entry).toList();
    }

    private static Bundle.Entry entry(CaseCourse course) {
        CaseFile file = course.detail().file();
        List<CaseEvent> events = course.detail().events();
        LocalDate last = events.isEmpty() ? file.openedOn() : events.get(events.size() - 1).on();
        return Enclosed.paper(FOLDER, "办件经过 " + file.code() + " " + file.matterName(), paper(course), last, file.unitName());
    }

    private static Paper paper(CaseCourse course) {
        CaseFile file = course.detail().file();
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table(List.of(), List.of(24, 76), List.of(
                List.of("项目", file.projectName()),
                List.of("事项、单位", file.matterName() + "　" + file.unitName()),
                List.of("现在", file.state().label() + "，" + file.standing().text()),
                List.of("时限", course.detail().measures().stream().map(CaseEnclosures::limit).collect(Collectors.joining("；"))))));
        blocks.add(new Paper.Heading("一、经过"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(file.openedOn().toString(), "开办件", ""));
        course.detail().events().stream().map(TimelineEntry::of).forEach(event -> rows.add(List.of(event.on(), said(event), event.recorded())));
        blocks.add(new Paper.Table(List.of("日期", "发生了什么", "来源、凭证、登记"), List.of(23, 40, 37), rows));
        blocks.add(new Paper.Heading("二、告知过的到期日"));
        if (course.told().isEmpty()) {
            blocks.add(new Paper.Text("没有告知过到期日。"));
        } else {
            blocks.add(new Paper.Table(List.of("时限", "在哪件事以后", "到期日"), List.of(26, 40, 34), course.told().stream()
                    .map(told -> List.of(told.measure().label(), after(course, told.afterEvent()), told.dueOn() + (told.provisional() ? "（暂定）" : ""))).toList()));
        }
        return new Paper("办件经过", "编号：" + file.code(), blocks, "由登记的事件生成");
    }

    private static String limit(Measure measure) {
        return measure.label() + " " + measure.limit() + (measure.unconfirmed() ? "（待核定）" : "");
    }

    private static String said(TimelineEntry event) {
        List<String> lines = new ArrayList<>(List.of(event.title()));
        lines.addAll(event.details());
        lines.addAll(event.items());
        return String.join("；", lines);
    }

    private static String after(CaseCourse course, int number) {
        return course.detail().events().stream().filter(event -> event.number() == number).findFirst()
                .map(event -> event.on() + " " + event.kind().label()).orElse("开办件");
    }
}
