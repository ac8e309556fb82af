package org.daiban.help;

import org.daiban.casefile.CaseFile;
import org.daiban.casefile.Turn;

/** What a unit is told of the case file, so that nobody has to type it. */
final class Context {

    private Context() {
    }

    /** Label and value, one line each; nothing personal. */
    static String of(CaseFile file) {
        return String.join("\n",
                "项目：" + file.projectName(),
                "事项：" + file.matterName(),
                "办件：" + file.code(),
                "进展：" + file.state().label() + (file.turn() == Turn.NOBODY ? "" : "，" + file.turnSince() + " 起轮到"
                        + (file.turn() == Turn.UNIT ? file.unitName() : file.turn().label())),
                "时限：" + file.standing().text() + (file.standing().due() == null ? "" : "，到期日 " + file.standing().due()
                        + (file.standing().unconfirmed() ? "（待核定）" : "")));
    }
}
