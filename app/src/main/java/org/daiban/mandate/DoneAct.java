package org.daiban.mandate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An act done in the owner's name, as an objection to it names it.
 *
 * @param event its number in the case file
 * @param what  e.g. 代为递交申请材料：企业投资项目备案
 */
public record DoneAct(UUID caseFile, int event, String what, LocalDate on) {
}
