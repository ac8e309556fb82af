package org.daiban.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daiban.project.AdmissionDetails.Construction;
import org.daiban.project.AdmissionDetails.Funding;
import org.daiban.project.AdmissionDetails.Works;
import org.daiban.rule.ApprovalLevel;
import org.daiban.rule.Refusal;

/**
 * What the answers make of a project under 方案二(二): one sentence for each of the three types, admitted where one fits.
 *
 * @param type     the first that fits; null where none does
 * @param reason   why, in Chinese; empty where none fits
 * @param refusals why not; empty where one fits
 */
record AdmissionFinding(AdmissionType type, String reason, List<Refusal> refusals) {

    private static final String CLAUSE = "梅市政数〔2020〕2号二(二)";

    static AdmissionFinding of(AdmissionDetails details, LocalDate today) {
        List<Part> parts = List.of(privateInvestment(details), cityBudget(details), keyProject(details, today));
        for (Part part : parts) {
            if (part.open().isEmpty() && part.against().isEmpty()) {
                return new AdmissionFinding(part.type(), reason(part.type(), details), List.of());
            }
        }
        return new AdmissionFinding(null, "", refusals(parts));
    }

    /** The same in the words of a jurisdiction whose scheme means another level of approvals. */
    AdmissionFinding said(ApprovalLevel level) {
        return new AdmissionFinding(type, level.said(reason), refusals.stream()
                .map(refusal -> new Refusal(refusal.code(), level.said(refusal.sentence()), refusal.clause(), refusal.field()))
                .toList());
    }

    /**
     * One type's answer: it fits where nothing is against it and nothing open.
     *
     * @param open what is still to be answered, in Chinese
     */
    private record Part(AdmissionType type, List<Refusal> against, List<String> open) {
        boolean ruledOut() {
            return against.stream().anyMatch(refusal -> refusal.field().isEmpty());
        }
    }

    private static Part privateInvestment(AdmissionDetails details) {
        List<Refusal> against = new ArrayList<>();
        List<String> open = new ArrayList<>();
        if (details.funding() == null) {
            open.add("投资来源");
        } else if (details.funding() != Funding.PRIVATE) {
            against.add(new Refusal("R01-1", "不是社会投资项目。", CLAUSE));
        }
        if (details.construction() == null) {
            open.add("建设性质");
        } else if (details.construction() == Construction.NONE) {
            against.add(new Refusal("R01-5", "社会投资项目须是新建、改建或者扩建。", CLAUSE));
        }
        cityLevel(details, against, open);
        return new Part(AdmissionType.PRIVATE_CITY_LEVEL, against, open);
    }

    private static Part cityBudget(AdmissionDetails details) {
        List<Refusal> against = new ArrayList<>();
        List<String> open = new ArrayList<>();
        if (details.funding() == null) {
            open.add("投资来源");
        }
        if (details.works() == null) {
            open.add("工程内容");
        }
        boolean otherMoney = details.funding() != null && details.funding() != Funding.CITY_BUDGET;
        if (otherMoney || details.works() == Works.OTHER) {
            against.add(new Refusal("R01-4", "本项目不是使用市本级统筹财政资金的房屋建筑、城市基础设施等工程。", CLAUSE));
        }
        if (!otherMoney && details.works() == Works.ALIKE && details.reason().isBlank()) {
            against.add(new Refusal("R01-8", "按“其他同类工程”准入的，须写明为什么属于这一类。", CLAUSE, "reason"));
        }
        cityLevel(details, against, open);
        return new Part(AdmissionType.CITY_BUDGET_WORKS, against, open);
    }

    private static void cityLevel(AdmissionDetails details, List<Refusal> against, List<String> open) {
        if (details.cityLevel() == null) {
            open.add("是否涉及市级审批权限");
        } else if (!details.cityLevel()) {
            against.add(new Refusal("R01-2", "本项目不涉及市级审批权限，请到项目所在县（市、区）政务服务中心咨询。", CLAUSE));
        }
    }

    private static Part keyProject(AdmissionDetails details, LocalDate today) {
        if (details.keyProject() == null) {
            return new Part(AdmissionType.KEY_PROJECT, List.of(), List.of("是否经市政府认定为重点项目"));
        }
        if (!details.keyProject()) {
            return new Part(AdmissionType.KEY_PROJECT, List.of(new Refusal("R01-1", "没有经市政府认定为重点项目。", CLAUSE)), List.of());
        }
        List<Refusal> against = new ArrayList<>();
        String missing = "按市政府认定的重点项目准入，须填写认定文件的文号和日期。";
        if (details.documentNumber().isBlank()) {
            against.add(new Refusal("R01-3", missing, CLAUSE, "documentNumber"));
        }
        if (details.documentDate() == null) {
            against.add(new Refusal("R01-3", missing, CLAUSE, "documentDate"));
        } else if (details.documentDate().isAfter(today)) {
            against.add(Refusal.input("documentDate", "认定文件的日期在今天之后，请核对。"));
        }
        return new Part(AdmissionType.KEY_PROJECT, against, List.of());
    }

    private static String reason(AdmissionType type, AdmissionDetails details) {
        String found = switch (type) {
            case PRIVATE_CITY_LEVEL -> "社会投资，" + details.construction().label() + "，涉及市级审批权限。";
            case CITY_BUDGET_WORKS -> "使用市本级统筹财政资金，" + works(details.works()) + "，涉及市级审批权限。";
            case KEY_PROJECT -> "市政府认定的重点项目，认定文件 " + details.documentNumber().strip() + "（"
                    + details.documentDate() + "）。";
        };
        return details.reason().isBlank() ? found : found + details.reason().strip();
    }

    private static String works(Works works) {
        return works == Works.ALIKE ? "同类工程" : works.label();
    }

    /** Fields to mend come first; then what is still open (R01-6); a project no type can take is out of scope (R01-1). */
    private static List<Refusal> refusals(List<Part> parts) {
        List<Part> possible = parts.stream().filter(part -> !part.ruledOut()).toList();
        if (possible.isEmpty()) {
            return List.of(outOfScope(parts));
        }
        List<Refusal> fields = possible.stream().flatMap(part -> part.against().stream()).toList();
        if (!fields.isEmpty()) {
            return fields;
        }
        String open = possible.stream().flatMap(part -> part.open().stream()).distinct().collect(Collectors.joining("、"));
        return List.of(new Refusal("R01-6", "还缺“" + open + "”，暂时不能作出准入结论。", ""));
    }

    private static Refusal outOfScope(List<Part> parts) {
        String why = parts.stream()
                .map(part -> part.type().label() + "——" + part.against().stream()
                        .filter(refusal -> refusal.field().isEmpty())
                        .map(refusal -> withoutStop(refusal.sentence()) + codeOf(refusal))
                        .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
        return new Refusal("R01-1", "本项目不属于代办服务的三类项目：" + why + "。", CLAUSE);
    }

    private static String codeOf(Refusal refusal) {
        return refusal.code().equals("R01-1") ? "" : "（" + refusal.code() + "）";
    }

    private static String withoutStop(String sentence) {
        return sentence.substring(0, sentence.length() - 1);
    }
}
