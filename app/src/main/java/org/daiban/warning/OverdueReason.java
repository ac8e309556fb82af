package org.daiban.warning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why a case file is late, for everybody to read (优化营商环境条例 §36).
 *
 * @param dueOn   the due day that was passed
 * @param voucher by what an officer knows the unit's words; empty where the unit wrote them itself. Not for the public
 */
public record OverdueReason(UUID caseFile, String matterName, String unitName, LocalDate dueOn, String reason, String voucher,
                            LocalDate saidOn, String recordedByName) {
}
