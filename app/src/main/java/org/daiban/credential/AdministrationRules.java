package org.daiban.credential;

import java.time.format.DateTimeFormatter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Person;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator may not do to an account. */
@Component
class AdministrationRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String SEPARATED = "GB/T 22239—2019 8.1.5（系统、审计、安全管理员分设）";
    private static final int LONGEST_REASON = 200;

    private final Accounts accounts;
    private final JdbcClient jdbc;

    AdministrationRules(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    List<Refusal> closing(Actor actor, Person person, String reason) {
        List<Refusal> faults = common(actor, person, reason, "停用");
        lastAdministrator(person, Optional.empty()).ifPresent(faults::add);
        return faults;
    }

    List<Refusal> granting(Actor actor, Person person, Optional<Role> role, String reason) {
        List<Refusal> faults = common(actor, person, reason, "改变");
        if (role.equals(person.role())) {
            faults.add(new Refusal("R00-8", role.isEmpty() ? "这个账户本来就没有角色。" : "这个账户已经是" + role.get().label() + "。", "", "role"));
        }
        if (role.filter(wanted -> wanted == Role.OWNER).isPresent()) {
            faults.add(Refusal.input("role", "建设单位的经办人自己登录、由服务官核对绑定，不在这里授予。"));
        }
        if (role.filter(wanted -> wanted == Role.UNIT).isPresent() && person.unit().isEmpty()) {
            faults.add(new Refusal("R00-7", "审批单位人员须有所属单位，这个账户开户时没有填。请系统管理员另开一个填了单位的账户。", "", "role"));
        }
        lastAdministrator(person, role).ifPresent(faults::add);
        return faults;
    }

    List<Refusal> issuing(Actor actor, Person person, String reason) {
        List<Refusal> faults = common(actor, person, reason, "重置");
        if (person.role().isEmpty()) {
            faults.add(new Refusal("R00-3", "这个账户还没有授予角色，先授予角色，再发一次性码。", SEPARATED));
        }
        if (person.demo()) {
            faults.add(new Refusal("R00-18", "演示账户在登录页上一点就进，没有口令，不用一次性码。", ""));
        }
        return faults;
    }

    List<Refusal> unlocking(Actor actor, Person person, String reason) {
        return common(actor, person, reason, "解锁");
    }

    private List<Refusal> common(Actor actor, Person person, String reason, String act) {
        List<Refusal> faults = new ArrayList<>();
        if (actor.account().equals(person.account())) {
            faults.add(new Refusal("R00-4", "不能" + act + "自己的账户，请另一名管理员来做。", SEPARATED));
        }
        person.closing().ifPresent(closing -> faults.add(new Refusal("R00-6", "这个账户已由" + closing.by() + "于 "
                + DAY.format(closing.at()) + " 停用，不再改变。", "")));
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            faults.add(Refusal.input("reason", "请写明原因，最多 " + LONGEST_REASON + " 个字。"));
        }
        return faults;
    }

    /** Of each of the three administrators one who has really been in must remain, else nobody could help anybody any more. */
    private Optional<Refusal> lastAdministrator(Person person, Optional<Role> next) {
        Role held = person.role().filter(Role::isAdministrator).orElse(null);
        if (held == null || next.filter(role -> role == held).isPresent() || !person.isOpen()) {
            return Optional.empty();
        }
        List<Person> others = accounts.holders(held).stream().filter(other -> !other.account().equals(person.account())).toList();
        boolean someoneRemains = others.stream().anyMatch(Person::demo) || hasBeenIn(others.stream().map(Person::account).toList());
        return someoneRemains ? Optional.empty() : Optional.of(new Refusal("R00-5", "这是最后一名能登录的" + held.label()
                + "。请先让另一名" + held.label() + "登录过一次。", SEPARATED));
    }

    private boolean hasBeenIn(List<UUID> those) {
        return jdbc.sql("""
                        select exists (select from credential.second_factor where jurisdiction = :jurisdiction
                            and account = any(:accounts) and confirmed_at is not null and ended_at is null)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("accounts", those.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
