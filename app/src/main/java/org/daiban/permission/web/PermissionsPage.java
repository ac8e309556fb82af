package org.daiban.permission.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daiban.identity.Reach;
import org.daiban.identity.Role;
import org.daiban.permission.Permission;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The matrix, or the part of it that was asked for.
 *
 * @param text what was searched for
 * @param role only what this role may do; null is all
 * @param all  how many there are in the whole matrix
 */
public record PermissionsPage(String text, Role role, List<Permission> permissions, int all) {

    static final String NOTHING = "—";
    static final String ANYBODY = "公开";

    static PermissionsPage of(String text, Role role, List<Permission> all) {
        String wanted = text.strip();
        return new PermissionsPage(wanted, role, all.stream()
                .filter(one -> role == null || one.open() || one.reach(role).isPresent())
                .filter(one -> one.does().contains(wanted) || one.module().contains(wanted) || one.address().contains(wanted))
                .toList(), all.size());
    }

    public Map<String, List<Permission>> modules() {
        return permissions.stream().collect(Collectors.groupingBy(Permission::module, LinkedHashMap::new, Collectors.toList()));
    }

    /** The roles shown, one column each. */
    public List<Role> roles() {
        return role == null ? List.of(Role.values()) : List.of(role);
    }

    public List<Role> choices() {
        return Arrays.asList(Role.values());
    }

    static String cell(Permission permission, Role role) {
        return permission.open() ? ANYBODY : permission.reach(role).map(Reach::label).orElse(NOTHING);
    }

    public String reach(Permission permission, Role of) {
        return cell(permission, of);
    }

    public String kind(Permission permission, Role of) {
        return permission.open() ? "open" : permission.reach(of).map(reach -> reach.name().toLowerCase()).orElse("none");
    }

    /** How many of those shown a role may do. */
    public long count(Role of) {
        return permissions.stream().filter(one -> one.open() || one.reach(of).isPresent()).count();
    }

    /** The same part as an Excel file. */
    public String file() {
        return UriComponentsBuilder.fromPath("/permissions/matrix.xlsx")
                .queryParam("text", text).queryParam("role", role == null ? "" : role.name()).build().encode().toUriString();
    }
}
