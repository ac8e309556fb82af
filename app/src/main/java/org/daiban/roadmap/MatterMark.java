package org.daiban.roadmap;

/**
 * How a matter stands, to be shown in a picture of its roadmap. A colour never stands alone: the word says the same.
 *
 * @param colour green, yellow, red, grey or done
 * @param word   the state in a few words, e.g. 办理中，剩3个工作日
 * @param turn   whose turn it is, e.g. 审批单位; empty where nobody's
 * @param note   one line more, e.g. what is missing; empty where nothing is
 * @param href   where its case file is shown; empty where there is none to open
 */
public record MatterMark(String colour, String word, String turn, String note, String href) {
}
