package org.daiban.adoption.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.adoption.AdoptableUnit;
import org.daiban.adoption.AdoptionDraft;
import org.daiban.adoption.AdoptionDraft.FirstAccount;
import org.daiban.catalogue.Sourcing;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Region;
import org.daiban.rule.ApprovalLevel;
import org.daiban.web.Form;

/** The form of an adoption: what it is filled in with beforehand, and how it is read. */
final class AdoptionForm {

    static final List<Role> ADMINISTRATORS = List.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT);

    private AdoptionForm() {
    }

    static Form proposed(Region county, List<AdoptableUnit> units, LightPolicy lights) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("bureau", county.name() + "政务服务数据管理局");
        values.put("scheme", county.name() + "工程建设项目全程免费代办工作方案");
        values.put("level", ApprovalLevel.COUNTY.name());
        values.put("sourcing", Sourcing.INHERIT.name());
        values.put("yellowWorkingDays", String.valueOf(lights.yellowWorkingDays()));
        values.put("yellowPercent", String.valueOf(lights.yellowPercent()));
        for (int i = 0; i < units.size(); i++) {
            values.put("unit" + i, units.get(i).proposed());
        }
        return Form.of(values);
    }

    /** Null with problems in the form where it cannot be read. */
    static AdoptionDraft read(Form form, List<AdoptableUnit> units) {
        String basis = form.required("basis", "开通依据", 80);
        String bureau = form.required("bureau", "主办单位", 80);
        String mark = form.optional("documentMark", "发文字号", 20);
        String scheme = form.required("scheme", "方案名称", 80);
        String schemeMark = form.optional("schemeMark", "方案文号", 40);
        ApprovalLevel level = form.choice("level", "审批权限的含义", ApprovalLevel.class);
        Sourcing sourcing = form.choice("sourcing", "目录来源", Sourcing.class);
        Integer workingDays = form.whole("yellowWorkingDays", "剩余工作日", 0, 60);
        Integer percent = form.whole("yellowPercent", "剩余比例", 0, 100);
        List<FirstAccount> accounts = ADMINISTRATORS.stream().map(role -> new FirstAccount(role,
                form.required("userName" + role, role.label() + "的用户名", 40),
                form.required("name" + role, role.label() + "的姓名", 40))).toList();
        Map<String, String> names = names(form, units);
        return form.isGood() ? new AdoptionDraft(basis, bureau, mark, scheme, schemeMark, level, sourcing,
                new LightPolicy(workingDays, percent), names, accounts) : null;
    }

    /** By the city's names; a unit left empty is not taken over. */
    private static Map<String, String> names(Form form, List<AdoptableUnit> units) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            String name = form.optional("unit" + i, units.get(i).cityName() + "的名称", 60);
            if (!name.isEmpty()) {
                names.put(units.get(i).cityName(), name);
            }
        }
        return names;
    }
}
