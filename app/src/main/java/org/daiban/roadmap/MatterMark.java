package org.daiban.roadmap;

/**
 * How a matter stands, to be shown in a picture of its roadmap. A colour never stands alone: the word says the same.
 *
 * @param colour green, yellow, red, grey or done
 * @param word   the state in a few words, e.g. 办理中，剩3个工作日
 * @param turn   whose turn it is, e.g. 审批单位; empty where nobody's
 * @param note   one line more, e.g. what is missing; empty where nothing is
 */
public record MatterMark(String colour, String word, String turn, String note) {

    /** What stands behind the word: ；办理中，轮到市气象局. */
    public String more() {
        String who = turn.isEmpty() ? "" : "轮到" + turn;
        String both = note.isEmpty() || who.isEmpty() ? note + who : note + "，" + who;
        return both.isEmpty() ? "" : "；" + both;
    }
}
