package org.daiban.jurisdiction;

import org.daiban.rule.ApprovalLevel;

/**
 * 抬头: how a jurisdiction calls itself on pages and papers.
 *
 * @param place         梅州市
 * @param bureau        who runs the service
 * @param documentMark  发文字号 before the year, 梅市政数; empty where not known
 * @param scheme        the name of the scheme it serves by
 * @param basis         the scheme's document number; empty where not known
 */
public record Letterhead(String place, String bureau, String documentMark, String scheme, String basis, ApprovalLevel approvalLevel) {

    private static final String SCHEME = "工程建设项目全程免费代办工作方案";

    /** What a jurisdiction is called until it says otherwise. */
    static Letterhead usual(Region region) {
        return new Letterhead(region.name(), region.name() + "政务服务数据管理局", "", region.name() + SCHEME, "",
                region.isCity() ? ApprovalLevel.CITY : ApprovalLevel.COUNTY);
    }

    /** 《方案名称》（文号）, with 文号待核定 where it is not known. */
    public String citation() {
        return "《" + scheme + "》（" + (basis.isEmpty() ? "文号待核定" : basis) + "）";
    }
}
