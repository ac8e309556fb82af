package org.daiban.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a roster must be before it is reported: R10-21 to R10-35, every column of every line, all at once. */
final class RosterRules {

    private final List<Person> people;
    private final UnitMatters matters;
    private final boolean severalLeaders;
    private final List<Fault> faults = new ArrayList<>();

    private RosterRules(List<Person> people, UnitMatters matters, boolean severalLeaders) {
        this.people = people.stream().map(Person::tidy).toList();
        this.matters = matters;
        this.severalLeaders = severalLeaders;
    }

    static List<Fault> faults(List<Person> people, UnitMatters matters, boolean severalLeaders) {
        RosterRules rules = new RosterRules(people, matters, severalLeaders);
        for (int row = 0; row < rules.people.size(); row++) {
            rules.line(row, rules.people.get(row));
        }
        rules.twice();
        rules.categories();
        return rules.faults;
    }

    private void line(int row, Person person) {
        for (Column column : Column.values()) {
            text(row, column, person.text(column));
        }
        if (person.category() == null) {
            add(row, Column.CATEGORY, "R10-21", "没有类别，应为分管领导、业务负责人或者审批骨干人员。");
        }
        name(row, person.name());
        if (person.duty().isEmpty()) {
            add(row, Column.DUTY, "R10-27", "请填写职务。");
        }
        mobile(row, person.mobile());
        if (!person.officePhone().isEmpty() && !Phones.isOffice(person.officePhone())) {
            add(row, Column.OFFICE_PHONE, "R10-31", "办公电话“" + shortened(person.officePhone()) + "”应为区号加号码，例如 0753-1234567，有分机的写“转”。");
        }
        business(row, person);
    }

    private void text(int row, Column column, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > column.longest() && column != Column.MOBILE && column != Column.OFFICE_PHONE) {
            add(row, column, "R10-34", column.label() + "最多 " + column.longest() + " 个字，现在有 " + length + " 个字。");
        }
        if (text.codePoints().anyMatch(RosterRules::isUnseen)) {
            add(row, column, "R10-35", column.label() + "里有不能显示的字符，请重新输入。");
        }
    }

    private void name(int row, String name) {
        if (name.isEmpty()) {
            add(row, Column.NAME, "R10-25", "请填写姓名。");
        } else if (!name.matches("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z·.\\- （）()]*")) {
            add(row, Column.NAME, "R10-26", "姓名“" + shortened(name) + "”里有不像姓名的字符，一格只填一个人，不写数字和标点。");
        }
    }

    private void mobile(int row, String mobile) {
        if (mobile.isEmpty()) {
            add(row, Column.MOBILE, "R10-28", "请填写手机号码。");
        } else if (!Phones.isMobile(mobile)) {
            add(row, Column.MOBILE, "R10-28", "手机号码应为 1 开头的 11 位数字，现在是“" + shortened(mobile) + "”" + (mobile.matches("\\d+") ? "，共 " + mobile.length() + " 位" : "") + "。");
        }
    }

    private void business(int row, Person person) {
        if (person.category() == Category.APPROVAL_EXPERT && person.business().isEmpty()) {
            add(row, Column.BUSINESS, "R10-33", "审批骨干须写明负责业务；全部事项都管的写“全部”。");
        }
        List<String> unknown = matters.read(person.business()).unknown();
        if (!unknown.isEmpty()) {
            add(row, Column.BUSINESS, "R10-32", "“" + shortened(String.join("”“", unknown)) + "”不是本单位承办的事项，请按事项名称填写，几项之间用顿号。");
        }
    }

    /** The same number for two people, or the same person twice in a category. */
    private void twice() {
        Map<String, Integer> mobiles = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (int row = 0; row < people.size(); row++) {
            Person person = people.get(row);
            Integer same = Phones.isMobile(person.mobile()) ? mobiles.putIfAbsent(person.mobile(), row) : null;
            if (same != null && !people.get(same).name().equals(person.name())) {
                add(row, Column.MOBILE, "R10-29", "手机号码与第 " + (same + 1) + " 人“" + people.get(same).name() + "”的相同。");
            }
            Integer before = person.name().isEmpty() || person.category() == null ? null
                    : names.putIfAbsent(person.category() + person.name(), row);
            if (before != null) {
                add(row, Column.NAME, "R10-30", "“" + shortened(person.name()) + "”在“" + person.category().label() + "”里填了两次，与第 " + (before + 1) + " 人重复。");
            }
        }
    }

    private void categories() {
        for (Category category : Category.values()) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < people.size(); row++) {
                if (people.get(row).category() == category) {
                    rows.add(row);
                }
            }
            if (rows.isEmpty()) {
                faults.add(Fault.whole("R10-23", "没有填写" + category.label() + "，每一类至少一人。"));
            } else if (category == Category.LEADING_OFFICIAL && rows.size() > 1 && !severalLeaders) {
                rows.subList(1, rows.size()).forEach(row -> add(row, Column.CATEGORY, "R10-24",
                        "分管领导只填一人，第 " + (rows.get(0) + 1) + " 人已经填了。"));
            }
        }
    }

    private void add(int row, Column column, String code, String sentence) {
        faults.add(new Fault(row, column, code, sentence));
    }

    /** Controls but the line break, signs that turn the reading direction, and what stands for an unreadable sign. */
    private static boolean isUnseen(int sign) {
        return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069 || sign == 0xFFFD || (sign & 0xFFFE) == 0xFFFE
                || Character.getType(sign) == Character.SURROGATE || Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t';
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
