package org.daiban.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.person.StepUp;
import org.daiban.rule.Refusal;

/** What may be recorded about a mandate and when: R04-7, R04-8, R04-12 to R04-17. */
final class RecordRules {

    private static final String HOUSE = "产品口径";

    private final Mandate mandate;
    private final LocalDate today;
    private final List<Refusal> refusals = new ArrayList<>();

    RecordRules(Mandate mandate, LocalDate today) {
        this.mandate = mandate;
        this.today = today;
    }

    List<Refusal> ofChanging(int seenVersion) {
        notSigned();
        notEnded();
        if (mandate.version() != seenVersion) {
            refusals.add(new Refusal("R22-31", "委托书已由别人修改，请刷新后再试，您填写的内容还在。", HOUSE));
        }
        return refusals;
    }

    List<Refusal> ofSigning(NewSignature signature) {
        notSigned();
        notEnded();
        if (signature.by().isEmpty()) {
            input("signedBy", "请填写签名或者盖章的是谁。");
        }
        readable("signedBy", "签名或者盖章的", signature.by(), 60);
        if (signature.evidence().isEmpty()) {
            input("evidence", "请选择签章后的委托书扫描件。");
        }
        signedOn(signature);
        if (signature.on() != null && !signature.on().isAfter(today) && mandate.term().isOverOn(signature.on())) {
            input("signedOn", "签署日期 " + signature.on() + " 晚于委托期限的截止日 " + mandate.term().to() + "，请先修改期限再签。");
        }
        return refusals;
    }

    /** Of an amendment: signed after it was drawn up against a mandate that was signed. */
    List<Refusal> ofSigningAmendment(NewSignature signature) {
        if (signature.by().isEmpty()) {
            input("signedBy", "请填写签名或者盖章的是谁。");
        }
        readable("signedBy", "签名或者盖章的", signature.by(), 60);
        if (signature.evidence().isEmpty()) {
            input("evidence", "请选择签章后的变更书扫描件。");
        }
        signedOn(signature);
        if (signature.on() != null && mandate.signature().filter(first -> signature.on().isBefore(first.on())).isPresent()) {
            input("signedOn", "签署日期 " + signature.on() + " 早于委托书的签署日 " + mandate.signature().get().on() + "。");
        } else if (signature.on() != null && mandate.on(signature.on()).term().isOverOn(signature.on())) {
            refuse("R04-29", "委托在 " + signature.on() + " 已经届满，不能再变更；还要代办的，另立续办委托书。", HOUSE, "signedOn");
        }
        return refusals;
    }

    private void signedOn(NewSignature signature) {
        if (signature.on() == null) {
            input("signedOn", "请填写签署日期。");
        } else if (signature.on().isAfter(today)) {
            refuse("R04-17", "签署日期 " + signature.on() + " 在今天之后。", HOUSE, "signedOn");
        }
    }

    List<Refusal> ofEnding(Actor actor, NewEnding ending) {
        notEnded();
        StepUp.refusal(actor, "撤销委托").ifPresent(refusals::add);
        kindFits(actor, ending.kind());
        readable("reason", "原因", ending.reason(), 500);
        if (ending.kind() != Ending.Kind.COMPLETED && ending.reason().isEmpty()) {
            refuse("R04-14", "撤销、终止须写明原因。", "佛山做法；产品口径", "reason");
        }
        if (ending.on() == null) {
            refuse("R04-14", "撤销、终止、办结须写明日期。", "佛山做法；产品口径", "endedOn");
        } else if (ending.on().isAfter(today)) {
            input("endedOn", "日期 " + ending.on() + " 在今天之后，到那天再登记。");
        } else if (actor.is(Role.OWNER) && ending.on().isBefore(today)) {
            refuse("R04-38", "项目单位在线撤销委托，自当天起。", HOUSE, "endedOn");
        } else if (mandate.signature().filter(signature -> ending.on().isBefore(signature.on())).isPresent()) {
            input("endedOn", "日期 " + ending.on() + " 早于签署日 " + mandate.signature().get().on() + "。");
        }
        return refusals;
    }

    List<Refusal> ofPassingOn(NewPassingOn passing, Optional<Actor> officer) {
        notEnded();
        signed("不能转委托");
        if (mandate.passedOn().isPresent()) {
            input("to", "本委托已转给" + mandate.passedOn().get().to().name() + "，再换人请另立委托书。");
        }
        if (passing.to() == null) {
            input("to", "请选择转给哪一位。");
        } else if (officer.isEmpty()) {
            refuse("R04-15", "选择的人不是在岗的首席服务官，不能列为代办人员。", "梅市政数〔2020〕2号二(四)4、三(四)", "to");
        } else if (mandate.names(passing.to(), today)) {
            input("to", officer.get().name() + "已是本委托的代办人员或者替补。");
        }
        if (!mandate.subDelegable() && passing.consent().isEmpty()) {
            refuse("R04-8", "本委托不允许转委托；须经项目单位同意或者追认，请写明何人何时以何种方式同意。", "民法典第169条", "consent");
        }
        readable("consent", "项目单位怎样同意的", passing.consent(), 300);
        if (passing.on() == null) {
            input("passedOn", "请填写从哪一天起。");
        } else if (!mandate.term().hasBegunOn(passing.on()) || mandate.term().isOverOn(passing.on())) {
            input("passedOn", "日期不在委托期限 " + mandate.term().from() + " 至 " + mandate.term().to() + " 之内。");
        }
        return refusals;
    }

    private void readable(String field, String label, String text, int longest) {
        unreadable(field, label, text, longest).ifPresent(refusals::add);
    }

    /** Why a text cannot be kept as it is. */
    static Optional<Refusal> unreadable(String field, String label, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of(Refusal.input(field, label + "最多 " + longest + " 个字，现在有 " + length + " 个字。"));
        }
        return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                ? Optional.of(Refusal.input(field, label + "里有不能显示的字符，请删去后再提交。")) : Optional.empty();
    }

    private void notSigned() {
        if (mandate.signature().isPresent()) {
            refuse("R04-13", "委托书（" + mandate.number() + "）已于 " + mandate.signature().get().on() + " 签署，内容不能修改；需要变更的，另签变更书。", HOUSE, "");
        }
    }

    private void signed(String otherwise) {
        if (mandate.signature().isEmpty()) {
            refuse("R04-7", "还没有登记项目单位签名或者盖章的委托书，委托没有生效，" + otherwise + "。", "民法典第165条", "");
        }
    }

    private void notEnded() {
        ended(mandate).ifPresent(refusals::add);
    }

    /**
     * R04-36 for what is in the archive; else R04-12 with who ended it and why: the second of two who end it at once sees
     * what the first did.
     */
    static Optional<Refusal> ended(Mandate mandate) {
        Optional<Archiving> archived = mandate.course().archived();
        return archived.isPresent() ? Optional.of(new Refusal("R04-36", "本委托已于 " + archived.get().on() + " 归档，不能再改变。", HOUSE))
                : mandate.ending().map(ending -> new Refusal("R04-12", "本委托已于 " + ending.on() + " " + ending.kind().label() + "（"
                + ending.recordedBy() + "登记" + (ending.reason().isEmpty() ? "" : "：" + ending.reason()) + "），不能再改变。", HOUSE));
    }

    private void kindFits(Actor actor, Ending.Kind kind) {
        if (kind == null) {
            input("kind", "请选择撤销、终止或者办结。");
        } else if (actor.is(Role.OWNER) && kind != Ending.Kind.REVOKED) {
            input("kind", "项目单位可以撤销委托；终止和办结由代办专窗登记。");
        } else if (kind != Ending.Kind.TERMINATED) {
            signed("没有可以" + kind.label() + "的委托；不用的草稿请登记终止");
        }
    }

    private void refuse(String code, String sentence, String clause, String field) {
        refusals.add(new Refusal(code, sentence, clause, field));
    }

    private void input(String field, String sentence) {
        refusals.add(Refusal.input(field, sentence));
    }
}
