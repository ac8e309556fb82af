package org.daiban.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.rule.Refusal;

/** What a new project must say of itself. */
final class RegistrationCheck {

    private RegistrationCheck() {
    }

    static List<Refusal> faults(NewProject project, LocalDate today) {
        List<Refusal> faults = new ArrayList<>();
        if (project.name().isBlank()) {
            faults.add(Refusal.input("name", "请填写项目名称。"));
        }
        if (project.place().isBlank()) {
            faults.add(Refusal.input("place", "请填写建设地点。"));
        }
        if (!project.code().isBlank()) {
            ProjectCode.fault(project.code(), "code", today).ifPresent(faults::add);
        } else if (project.noCodeWhy().isBlank()) {
            faults.add(Refusal.input("code", "请填写项目代码；还没有的，写明原因。"));
        }
        return faults;
    }
}
