package org.daiban.demo;

import static org.daiban.roster.Category.APPROVAL_EXPERT;
import static org.daiban.roster.Category.BUSINESS_LEAD;
import static org.daiban.roster.Category.LEADING_OFFICIAL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.roster.Category;
import org.daiban.roster.Person;

/** The invented people of the demo city's units, with numbers that are nobody's. */
final class UnitPeople {

    private static final Map<String, List<Person>> OF = new LinkedHashMap<>();
    private static int number = 100;

    static {
        unit("市自然资源局",
                one(LEADING_OFFICIAL, "古文峰", "副局长", ""),
                one(BUSINESS_LEAD, "吴海峰", "行政审批科科长", ""),
                one(APPROVAL_EXPERT, "丘国华", "行政审批科副科长", "用地预审、建设用地规划许可证、划拨批准、临时用地"),
                one(APPROVAL_EXPERT, "钟晓婷", "规划管理科四级主任科员", "设计方案、建设工程规划许可证、放线、规划条件核实"));
        unit("市住房和城乡建设局",
                one(LEADING_OFFICIAL, "李志坚", "副局长", ""),
                one(BUSINESS_LEAD, "曾文静", "行政审批科科长", ""),
                one(APPROVAL_EXPERT, "黄建平", "建筑管理科副科长", "建筑工程施工许可证、质量监督、安全监督手续"),
                one(APPROVAL_EXPERT, "温小红", "消防设计审验科科员", "消防设计审查、特殊建设工程消防验收"));
        unit("市发展和改革局",
                one(LEADING_OFFICIAL, "何志远", "副局长", ""),
                one(BUSINESS_LEAD, "何立新", "投资科科长", ""),
                one(APPROVAL_EXPERT, "刘思敏", "投资科四级主任科员", "全部"));
        unit("市生态环境局",
                one(LEADING_OFFICIAL, "邓卫东", "副局长", ""),
                one(BUSINESS_LEAD, "罗春梅", "环境影响评价科科长", ""),
                one(APPROVAL_EXPERT, "张远航", "环境影响评价科科员", "全部"));
        unit("市水务局",
                one(LEADING_OFFICIAL, "彭立波", "副局长", ""),
                one(BUSINESS_LEAD, "范秀英", "行政审批科科长", ""),
                one(APPROVAL_EXPERT, "廖志诚", "水土保持科科员", "全部"));
        unit("市城市管理和综合执法局",
                one(LEADING_OFFICIAL, "谢伟强", "副局长", ""),
                one(BUSINESS_LEAD, "陈丽华", "行政审批科科长", ""),
                one(APPROVAL_EXPERT, "徐文杰", "市政管理科科员", "全部"));
        unit("市气象局",
                one(LEADING_OFFICIAL, "曹明亮", "副局长", ""),
                one(BUSINESS_LEAD, "林惠芳", "法规科科长", ""),
                one(APPROVAL_EXPERT, "赖小军", "法规科科员", "全部"));
        unit("梅州供电局",
                one(LEADING_OFFICIAL, "巫建辉", "副总经理", ""),
                one(BUSINESS_LEAD, "侯敏儿", "市场营销部经理", ""),
                one(APPROVAL_EXPERT, "饶志勇", "业扩班班长", "全部"));
    }

    private UnitPeople() {
    }

    static List<String> units() {
        return List.copyOf(OF.keySet());
    }

    static List<Person> of(String unit) {
        return OF.get(unit);
    }

    /** The same with somebody new in the place of another. */
    static List<Person> replaced(String unit, String name, String by, String duty) {
        List<Person> people = new ArrayList<>();
        for (Person person : of(unit)) {
            people.add(person.name().equals(name) ? new Person(person.category(), by, duty, phone(199), person.officePhone(), person.business(), "") : person);
        }
        return people;
    }

    private static void unit(String name, Person... people) {
        OF.put(name, List.of(people));
    }

    private static Person one(Category category, String name, String duty, String business) {
        number++;
        return new Person(category, name, duty, phone(number), "0753-0000" + number, business, "");
    }

    private static String phone(int number) {
        return "13800000" + number;
    }
}
