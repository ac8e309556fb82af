package org.daiban.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.rule.Refusal;

/** What may be told of a unit and when: R10-1 to R10-9. */
final class UnitRules {

    private static final String HOUSE = "产品口径";
    private static final int LONGEST_NAME = 60;

    private final Map<UUID, Unit> units = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    UnitRules(List<Unit> units) {
        units.forEach(unit -> this.units.put(unit.id(), unit));
    }

    List<Refusal> ofOpening(UnitDetails details, String reason) {
        details(null, details);
        reason(reason);
        return refusals;
    }

    List<Refusal> ofChanging(Unit unit, UnitDetails details, String reason, int seen) {
        open(unit, "修改");
        seen(unit, seen);
        details(unit, details);
        if (refusals.isEmpty() && isSame(unit, details)) {
            refuse("R10-9", "没有改动，不必保存。", "");
        }
        reason(reason);
        return refusals;
    }

    List<Refusal> ofClosing(Unit unit, int matters, String reason, int seen) {
        open(unit, "停用");
        seen(unit, seen);
        if (matters > 0) {
            refuse("R10-3", "“" + unit.name() + "”还承办 " + matters + " 个事项，请先把事项移交给别的单位，再停用。", "");
        }
        long parts = units.values().stream().filter(part -> part.isOpen() && unit.id().equals(part.parent())).count();
        if (parts > 0) {
            refuse("R10-4", "“" + unit.name() + "”还有 " + parts + " 个没有停用的内设科室或者下属单位，请先停用它们，或者改到别的单位名下。", "");
        }
        reason(reason);
        return refusals;
    }

    List<Refusal> ofReopening(Unit unit, String reason, int seen) {
        seen(unit, seen);
        if (unit.isOpen()) {
            refuse("R10-5", "“" + unit.name() + "”没有停用，不用恢复。", "");
        }
        reason(reason);
        return refusals;
    }

    List<Refusal> ofHandingOver(Unit unit, List<String> handled, List<String> matters, UUID to, String reason) {
        if (matters.isEmpty()) {
            input("matters", "请选择要移交的事项。");
        }
        matters.stream().filter(matter -> !handled.contains(matter)).findFirst().ifPresent(matter ->
                refuse("R10-7", "事项 " + matter + " 现在不由“" + unit.name() + "”承办，请刷新后再选。", "matters"));
        Unit receiver = to == null ? null : units.get(to);
        if (receiver == null || receiver.id().equals(unit.id())) {
            input("to", "请选择移交给哪个单位。");
        } else if (!receiver.isOpen()) {
            refuse("R10-5", "“" + receiver.name() + "”已于 " + receiver.closedOn() + " 停用，不能承办事项。", "to");
        }
        reason(reason);
        return refusals;
    }

    private void details(Unit unit, UnitDetails details) {
        name(unit, details.name().strip());
        if (!Units.KINDS.contains(details.kind())) {
            input("kind", "请选择单位类型。");
        }
        parent(unit, details.parent());
        String phone = details.dutyPhone().strip();
        if (!phone.isEmpty() && !phone.matches("(0\\d{2,3}[- ]?)?\\d{5,8}([-转]\\d{1,6})?|1\\d{2} ?\\d{4} ?\\d{4}")) {
            refuse("R10-8", "值班电话“" + shortened(phone) + "”不像电话号码，请填区号加号码，例如 0753-1234567；不知道的留空，显示为待核定。", "dutyPhone");
        }
    }

    private void name(Unit unit, String name) {
        if (name.isEmpty()) {
            input("name", "请填写单位名称。");
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            input("name", "单位名称最多 " + LONGEST_NAME + " 个字，现在有 " + name.codePointCount(0, name.length()) + " 个字。");
        } else if (name.codePoints().anyMatch(sign -> Character.isISOControl(sign) || sign == 0xFFFD)) {
            input("name", "单位名称里有不能显示的字符，请删去后再提交。");
        }
        units.values().stream()
                .filter(other -> other.name().equals(name) && (unit == null || !other.id().equals(unit.id())))
                .findFirst()
                .ifPresent(other -> refuse("R10-1", "已有名为“" + shortened(name) + "”的单位"
                        + (other.isOpen() ? "。" : "（" + other.closedOn() + " 停用），需要的可以恢复它。"), "name"));
    }

    private void parent(Unit unit, UUID parent) {
        if (parent == null) {
            return;
        }
        Unit above = units.get(parent);
        if (above == null) {
            input("parent", "没有找到所选的上级单位，请重新选择。");
        } else if (!above.isOpen() && (unit == null || !parent.equals(unit.parent()))) {
            refuse("R10-5", "“" + above.name() + "”已于 " + above.closedOn() + " 停用，不能作上级单位。", "parent");
        } else if (unit != null && isWithin(above, unit.id())) {
            refuse("R10-2", "上级单位不能是本单位自己，也不能是它的内设科室或者下属单位。", "parent");
        }
    }

    private boolean isWithin(Unit unit, UUID whole) {
        for (Unit at = unit; at != null; at = at.parent() == null ? null : units.get(at.parent())) {
            if (at.id().equals(whole)) {
                return true;
            }
        }
        return false;
    }

    private void open(Unit unit, String what) {
        if (!unit.isOpen()) {
            refuse("R10-5", "“" + unit.name() + "”已于 " + unit.closedOn() + " 停用，不能" + what + "。", "");
        }
    }

    private void seen(Unit unit, int seen) {
        if (unit.version() != seen) {
            refuse("R10-6", "刚才有人改过“" + unit.name() + "”，请看过现在的内容以后再改；您填写的内容还在。", "");
        }
    }

    private void reason(String reason) {
        if (reason.isBlank()) {
            input("reason", "请写明原因或者依据，例如机构改革文件的文号。");
        } else if (reason.codePointCount(0, reason.length()) > 200) {
            input("reason", "原因最多 200 个字。");
        }
    }

    private static boolean isSame(Unit unit, UnitDetails details) {
        String phone = unit.dutyPhone() == null ? "" : unit.dutyPhone();
        return unit.name().equals(details.name().strip()) && unit.kind().equals(details.kind())
                && java.util.Objects.equals(unit.parent(), details.parent()) && phone.equals(details.dutyPhone().strip());
    }

    private void refuse(String code, String sentence, String field) {
        refusals.add(new Refusal(code, sentence, HOUSE, field));
    }

    private void input(String field, String sentence) {
        refusals.add(Refusal.input(field, sentence));
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
