package org.daiban.credential.web;

import java.util.List;
import org.daiban.identity.Role;
import org.daiban.web.Form;

/** The first start: the three administrators to be opened, or those opened with their codes, told this once. */
public record SetupPage(Form form, List<Role> roles, List<Opened> opened) {

    public record Opened(String role, String name, String userName, String code) {
    }

    /** What each of the three is for. */
    public String duty(Role role) {
        return switch (role) {
            case SYSTEM -> "开户、停用账户，为县（市、区）开通；不能授权，不能看审计记录。";
            case SECURITY -> "授予角色、发一次性码、定登录规则；不能开户，不能看审计记录。";
            case AUDIT -> "查阅、导出、核验审计记录；什么也不能改。";
            default -> "";
        };
    }
}
