package org.daiban.permission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.permission.Permissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may do what here, as the handlers that run declare it. */
@Controller
@Allow(Role.SECURITY)
class PermissionPages {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    PermissionPages(Permissions permissions, Audit audit, Clock clock) {
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("看权限矩阵")
    @GetMapping("/permissions")
    String matrix(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String role, Model model) {
        model.addAttribute("page", page(text, role));
        return "permission/matrix";
    }

    @Does("导出权限矩阵")
    @GetMapping("/permissions/matrix.xlsx")
    void file(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String role, HttpServletResponse response) {
        PermissionsPage page = page(text, role);
        Actor actor = SignIn.current().orElseThrow();
        audit.record(AuditKind.EXPORT, "权限矩阵，" + page.permissions().size() + " 行");
        Download.made("权限矩阵.xlsx", EXCEL, out -> MatrixSheet.write(page, actor.name(), LocalDateTime.now(clock), out), response);
    }

    private PermissionsPage page(String text, String role) {
        Role wanted = Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst().orElse(null);
        return PermissionsPage.of(text, wanted, permissions.all());
    }
}
