package org.daiban.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.adoption.AdoptionDraft.FirstAccount;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Region;
import org.daiban.rule.Refusal;

/** What stands in the way of an adoption, all at once. The codes are in docs/rules.md. */
final class AdoptionRules {

    static final Refusal ALREADY = new Refusal("R21-5", "本地区已经开通，不能再次开通；要修改的，由本地区自己在相应页面办理。", "产品");

    static final Refusal CAME_IN = new Refusal("R21-23", "这个账户已经启用，或者不是开通时的管理员。口令和一次性码由本地区自己的管理员办理。", "产品");

    private static final int LONGEST_TEXT = 80;
    private static final int LONGEST_UNIT = 60;

    private AdoptionRules() {
    }

    static List<Refusal> refusals(Actor actor, Region county, AdoptionDraft draft, Accounts accounts) {
        List<Refusal> refusals = new ArrayList<>(who(actor, county).stream().toList());
        text(draft.basis(), "basis", "开通依据", refusals);
        text(draft.bureau(), "bureau", "主办单位", refusals);
        text(draft.scheme(), "scheme", "方案名称", refusals);
        shortEnough(draft.documentMark(), "documentMark", "发文字号", refusals);
        shortEnough(draft.schemeMark(), "schemeMark", "方案文号", refusals);
        units(draft, refusals);
        people(draft, accounts, refusals);
        return refusals;
    }

    /** Only the city's system administrator opens a county of that city. */
    static Optional<Refusal> who(Actor actor, Region county) {
        boolean may = actor.is(Role.SYSTEM) && !county.isCity() && actor.jurisdiction().equals(county.city());
        return may ? Optional.empty()
                : Optional.of(new Refusal("R21-6", "只有市里的系统管理员可以为所辖县（市、区）开通。", "方案四(一)；由谁开通为产品"));
    }

    private static void text(String text, String field, String label, List<Refusal> refusals) {
        if (text.isBlank()) {
            refusals.add(Refusal.input(field, "请填写" + label + "。"));
        }
        shortEnough(text, field, label, refusals);
    }

    private static void shortEnough(String text, String field, String label, List<Refusal> refusals) {
        if (text.strip().length() > LONGEST_TEXT) {
            refusals.add(Refusal.input(field, label + "最多 " + LONGEST_TEXT + " 个字。"));
        }
    }

    private static void units(AdoptionDraft draft, List<Refusal> refusals) {
        if (draft.unitNames().isEmpty()) {
            refusals.add(new Refusal("R21-7", "至少要抄用一个单位，不然没有人承办事项。", "产品", "units"));
        }
        boolean tooLong = draft.unitNames().values().stream().anyMatch(name -> name.length() > LONGEST_UNIT);
        if (tooLong) {
            refusals.add(Refusal.input("units", "单位名称最多 " + LONGEST_UNIT + " 个字。"));
        }
    }

    private static void people(AdoptionDraft draft, Accounts accounts, List<Refusal> refusals) {
        for (FirstAccount account : draft.accounts()) {
            accounts.faults(account.userName(), account.name()).forEach(fault -> refusals.add(new Refusal(
                    fault.code(), fault.sentence(), fault.clause(), fault.field() + account.role().name())));
        }
        long names = draft.accounts().stream().map(account -> account.name().strip()).distinct().count();
        long userNames = draft.accounts().stream().map(account -> account.userName().strip().toLowerCase()).distinct().count();
        if (names < draft.accounts().size() || userNames < draft.accounts().size()) {
            refusals.add(new Refusal("R21-8", "三名管理员须是三个人，各用各的用户名（三员分立）。", "GB/T 22239（通行口径）", "userNameSYSTEM"));
        }
    }
}
