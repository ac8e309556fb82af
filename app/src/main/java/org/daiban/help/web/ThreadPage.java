package org.daiban.help.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.help.HelpEvent;
import org.daiban.help.HelpEventKind;
import org.daiban.help.HelpRequest;
import org.daiban.help.HelpThread;
import org.daiban.help.Rung;
import org.daiban.web.Form;

/**
 * One help request with all that happened.
 *
 * @param form       what was typed last; empty mostly
 * @param doing      which of the forms that was: ANSWER, FORWARD, WITHDRAW, AGAIN; empty for none
 * @param officer    whether an officer looks, {@code unit} alike; else the bureau
 * @param colleagues whom the unit may pass it on to, by id
 * @param texts      how the text to the person who has it stands, in words; empty for units
 * @param usualDue   the due day of another question; null where none can be asked
 */
public record ThreadPage(HelpThread thread, Form form, String doing, boolean officer, boolean unit, Map<String, String> colleagues,
                         String texts, LocalDate usualDue, LocalDate today) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** What is answered most; the last one is to be typed. */
    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("GOOD", "材料齐全，正在办理，预计按期办结。");
        ANSWERS.put("PAPERS", "材料还不齐全，需要补正的内容见补充说明。");
        ANSWERS.put("DONE", "已经办好，结果可以领取。");
        ANSWERS.put("MEETING", "需要会商，请与我联系约时间。");
        ANSWERS.put(AskPage.OTHER, "其他，写在下面");
    }

    static Map<String, String> usualAnswers() {
        return ANSWERS;
    }

    /** What was chosen and what was typed, as one answer; empty where neither. */
    static String answer(Form form) {
        String chosen = form.value("template").equals(AskPage.OTHER) ? "" : ANSWERS.getOrDefault(form.value("template"), "");
        String typed = form.optional("answer", "答复", 900);
        return chosen.isEmpty() || typed.isEmpty() ? chosen + typed : chosen + "\n" + typed;
    }

    public HelpRequest request() {
        return thread.request();
    }

    public Map<String, String> answers() {
        return ANSWERS;
    }

    /** The form for one act, with what was typed where it was that one. */
    public Form formOf(String act) {
        return doing.equals(act) ? form : act.equals("AGAIN") && usualDue != null ? Form.of(Map.of("dueOn", usualDue.toString())) : Form.empty();
    }

    public List<String> context() {
        return request().context().lines().toList();
    }

    public boolean late() {
        return request().isLate(today);
    }

    /** The next rungs and their days, where nobody answers. */
    public List<String> ahead() {
        if (request().state() != org.daiban.help.HelpState.WAITING) {
            return List.of();
        }
        List<String> ahead = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            if (rung.compareTo(request().rung()) > 0) {
                LocalDate on = switch (rung) {
                    case LEAD -> request().current().leadOn();
                    case OFFICIAL -> request().current().officialOn();
                    default -> request().current().bureauOn();
                };
                ahead.add(on + " 报" + rung.label());
            }
        }
        return ahead;
    }

    /** The newest first. */
    public List<HelpEvent> events() {
        List<HelpEvent> events = new ArrayList<>(thread.events());
        Collections.reverse(events);
        return events;
    }

    public String at(Instant instant) {
        return TIME.format(instant);
    }

    /** 逐级上报，到业务负责人 吴海峰 */
    public String title(HelpEvent event) {
        String whom = event.toName().isEmpty() ? event.toRung() : event.toRung() + " " + event.toName();
        boolean reaches = event.kind() != HelpEventKind.OPENED && event.kind() != HelpEventKind.ANSWERED && !whom.isBlank();
        return event.kind().label() + (reaches ? "，" + (event.kind() == HelpEventKind.REPORTED ? "" : "给") + whom.strip() : "");
    }
}
