package org.daiban.warning.web;

import java.util.List;
import org.daiban.casefile.CaseFile;
import org.daiban.warning.CaseWarning;
import org.daiban.warning.OverdueReason;
import org.daiban.web.Form;

/**
 * What was told of a case file, and why it is late.
 *
 * @param late   it is late now
 * @param maySay the reader may say why
 * @param inside the reader may see by whom and by what voucher it was said
 */
public record CaseWarningsPage(CaseFile file, List<CaseWarning> warnings, List<OverdueReason> reasons, boolean late, boolean maySay,
                               boolean inside, boolean asksVoucher, Form form) {
}
