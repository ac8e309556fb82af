package org.daiban.desk.web;

import java.util.List;
import org.daiban.casefile.CaseFile;
import org.daiban.desk.web.ProjectPage.Step;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.project.Project;
import org.daiban.roadmap.RoadmapVersion;

/** The four steps a project begins with: 准入 → 方案 → 委托 → 开办件. Shown until all are done. */
record ProjectGuide(Project project, List<RoadmapVersion> versions, List<Mandate> mandates, List<CaseFile> files,
                    java.time.LocalDate today) {

    List<Step> steps() {
        List<Step> steps = List.of(admission(), roadmap(), mandate(), opening());
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }

    private Step admission() {
        return project.admitted()
                ? new Step("准入", project.admission().admittedOn().toString(), true, "", "")
                : new Step("准入", "先确认属于三类项目中的哪一类。", false, path("/admission"), "办理准入");
    }

    private Step roadmap() {
        boolean approved = versions.stream().anyMatch(RoadmapVersion::approved);
        if (approved) {
            return new Step("方案", "第 " + approvedNumber() + " 版已审定", true, "", "");
        }
        String href = project.admitted() ? path("/roadmap") : "";
        return versions.isEmpty()
                ? new Step("方案", "按项目情况算出要办的事项、次序和日期。", false, href, "编制方案")
                : new Step("方案", "已保存第 " + versions.get(0).number() + " 版，还没有审定。", false, href, "审定方案");
    }

    private Step mandate() {
        boolean inForce = mandates.stream().anyMatch(mandate -> mandate.state(today) == MandateState.IN_FORCE);
        boolean signed = mandates.stream().anyMatch(mandate -> mandate.signature().isPresent());
        if (inForce || signed) {
            return new Step("委托", inForce ? "有生效的书面委托" : "签过的委托现在都不在效力中", true, "", "");
        }
        String href = project.admitted() ? path("/mandates/new") : "";
        return mandates.isEmpty()
                ? new Step("委托", "需要代为递交、补正、领取的，先签书面委托。", false, href, "起草委托书")
                : new Step("委托", "委托书已起草，等项目单位签章。", false, "/mandates/" + mandates.get(0).id(), "登记签章");
    }

    private Step opening() {
        if (!files.isEmpty()) {
            return new Step("开办件", "已开 " + files.size() + " 件", true, "", "");
        }
        boolean approved = versions.stream().anyMatch(RoadmapVersion::approved);
        return new Step("开办件", "从审定的方案里开第一批办件。", false, approved ? path("/case-files/new") : "", "开办件");
    }

    private int approvedNumber() {
        return versions.stream().filter(RoadmapVersion::approved).mapToInt(RoadmapVersion::number).max().orElseThrow();
    }

    private String path(String rest) {
        return "/projects/" + project.id() + rest;
    }
}
