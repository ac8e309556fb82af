package org.daiban.help.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.help.HelpTerms;
import org.daiban.help.ResponseTimes;
import org.daiban.help.Terms;
import org.daiban.web.Form;

/** How quickly each unit answers, and the times the bureau set. @param since the first day of what is measured */
public record ResponsesPage(List<ResponseTimes> units, LocalDate since, HelpTerms.History terms, Form form) {

    public Map<String, String> measures() {
        return Map.of(Terms.Measure.PERCENT.name(), "答复时间的百分比", Terms.Measure.WORKING_DAYS.name(), "工作日");
    }

    public String inWords(Terms one) {
        String unit = one.measure() == Terms.Measure.PERCENT ? "% 的时间" : " 个工作日";
        return "答复 " + one.dueDays() + " 个工作日；用去 " + one.toLead() + unit + "报业务负责人，" + one.toOfficial() + unit + "报分管领导，"
                + one.toBureau() + unit + "报主管部门；链接到期后 " + one.linkDays() + " 个工作日内有效";
    }
}
