package org.daiban.help.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.casefile.CaseFile;
import org.daiban.roster.OnDuty;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.UnitRoster;
import org.daiban.web.Form;

/**
 * The question to a unit, filled in as far as the house knows.
 *
 * @param today  who handles the matter today, in words; empty where the roster knows nobody
 * @param people whom else one may ask, by id
 */
public record AskPage(Form form, CaseFile file, List<String> context, String today, Map<String, String> people) {

    static final String OTHER = "OTHER";

    /** What is asked most; the last one is to be typed. */
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("PROGRESS", "请告知目前办到哪一步、预计哪天办结。");
        QUESTIONS.put("PAPERS", "请核对材料是否齐全；还缺什么，请一次告知。");
        QUESTIONS.put("RULE", "请说明这种情况适用哪条规定、应当怎么办。");
        QUESTIONS.put("MEETING", "请约一个现场踏勘或者会商的时间。");
        QUESTIONS.put(OTHER, "其他，写在下面");
    }

    static AskPage of(Form form, CaseFile file, List<String> context, UnitRoster roster) {
        Map<String, String> people = new LinkedHashMap<>();
        var onDuty = roster.today(file.matter());
        people.put("", onDuty.map(OnDuty::inWords).map(words -> words + "（今天办理）").orElse("名单上今天没有人，放进该单位的待答复列表"));
        for (RosterEntry entry : roster.entries()) {
            if (!entry.isAway() && onDuty.filter(one -> one.person().person().equals(entry.person())).isEmpty()) {
                people.put(entry.person().toString(), entry.told().category().label() + " " + entry.told().name());
            }
        }
        return new AskPage(form, file, context, onDuty.map(OnDuty::inWords).orElse(""), people);
    }

    public Map<String, String> questions() {
        return QUESTIONS;
    }

    /** What was chosen and what was typed, as one question; empty where neither. */
    static String question(Form form) {
        String chosen = form.value("template").equals(OTHER) ? "" : QUESTIONS.getOrDefault(form.value("template"), "");
        String typed = form.optional("question", "问题", 900);
        return chosen.isEmpty() || typed.isEmpty() ? chosen + typed : chosen + "\n" + typed;
    }
}
