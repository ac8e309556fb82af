package org.daiban.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daiban.rule.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查看完整信息: personal data is masked wherever it stands, and shown whole once, to whoever says what for. The page that
 * answers shows it; the next one does not. Use it with the form {@code part/reveal}.
 */
@Component
public class Unmasking {

    /** The form's field. */
    public static final String FIELD = "reason";

    private final Audit audit;

    Unmasking(Audit audit) {
        this.audit = audit;
    }

    /** What whole personal data is needed for. */
    public enum Reason {
        CONTACT("联系办理"),
        CHECK("核对信息"),
        ANSWER("答复当事人");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Records that the present person is about to see it. Empty where that is recorded, R00-70 where no reason was chosen:
     * then it is not to be shown.
     *
     * @param what  what is seen, e.g. 联系电话; never the value
     * @param whose whose it is, by a name that is no secret
     */
    @Transactional
    public List<Refusal> refusals(String what, String whose, String reason) {
        Optional<Reason> chosen = Arrays.stream(Reason.values()).filter(one -> one.name().equals(reason)).findFirst();
        if (chosen.isEmpty()) {
            return List.of(new Refusal("R00-70", "请先选用途，再看完整的" + what + "；谁在什么时候为什么看过，会留下记录。",
                    "个人信息保护法第6条", FIELD));
        }
        audit.record(AuditKind.UNMASK, whose + "的" + what + "，用途：" + chosen.get().label());
        return List.of();
    }
}
