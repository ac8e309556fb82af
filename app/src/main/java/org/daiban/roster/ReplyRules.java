package org.daiban.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.rule.Refusal;

/**
 * What may be done with a reply and when: R10-13 to R10-19. What happened meanwhile is what the actor has not seen; a
 * reminder is none of it.
 */
final class ReplyRules {

    private static final String HOUSE = "产品口径";
    private static final String SCHEME = "梅市政数〔2020〕2号三(一)";

    private final Reply reply;
    private final List<Refusal> refusals = new ArrayList<>();

    ReplyRules(Reply reply) {
        this.reply = reply;
    }

    List<Refusal> ofChanging(Optional<ReplyEvent> meanwhile) {
        going();
        withUnit("修改");
        meanwhile(meanwhile);
        return refusals;
    }

    List<Refusal> ofSubmitting(Optional<ReplyEvent> meanwhile, List<Fault> faults) {
        going();
        withUnit("报送");
        meanwhile(meanwhile);
        if (reply.state().isUnits() && reply.seal() == null) {
            refuse("R10-18", "还没有上传与现在的名单一致、加盖公章的回执扫描件；名单改过以后须重新盖章。", SCHEME, "seal");
        }
        faults(faults);
        return refusals;
    }

    List<Refusal> ofTellingUnchanged(Optional<ReplyEvent> meanwhile, List<Person> called, List<Fault> faults) {
        going();
        withUnit("报送");
        meanwhile(meanwhile);
        if (called.isEmpty()) {
            refuse("R10-19", "本单位还没有接收过的名单，不能报“无变化”，请填写名单。", HOUSE, "");
        } else if (!called.equals(reply.people()) || reply.state() == ReplyState.RETURNED) {
            refuse("R10-19", "名单已经改过或者被退回，不是“无变化”，请盖章后报送。", HOUSE, "");
        }
        faults(faults);
        return refusals;
    }

    List<Refusal> ofReturning(Optional<ReplyEvent> meanwhile, String note, List<Remark> remarks) {
        going();
        submitted("退回");
        meanwhile(meanwhile);
        if (note.isBlank() && remarks.isEmpty()) {
            refuse("R10-16", "退回须写明原因，或者至少指出一人的问题。", HOUSE, "note");
        }
        if (note.codePointCount(0, note.length()) > 300) {
            refusals.add(Refusal.input("note", "退回的原因最多 300 个字。"));
        }
        return refusals;
    }

    List<Refusal> ofAccepting(Optional<ReplyEvent> meanwhile) {
        going();
        submitted("接收");
        meanwhile(meanwhile);
        return refusals;
    }

    private void going() {
        if (!reply.round().isOpen()) {
            refuse("R10-13", "本轮报送已于 " + reply.round().endedOn() + " 结束，不能再改变；需要改名单的，请等下一轮或者请主管部门另发通知。", HOUSE, "");
        }
    }

    private void withUnit(String what) {
        if (reply.state() == ReplyState.SUBMITTED) {
            refuse("R10-15", "名单已经报送，正在审核，不能" + what + "；发现错误的，请主管部门退回。", HOUSE, "");
        } else if (reply.state() == ReplyState.ACCEPTED) {
            refuse("R10-15", "名单已经接收，不能再" + what + "。", HOUSE, "");
        }
    }

    private void submitted(String what) {
        if (reply.state() != ReplyState.SUBMITTED) {
            refuse("R10-14", "“" + reply.unitName() + "”的名单现在是“" + reply.state().label() + "”，没有待审核的名单可以" + what + "。", HOUSE, "");
        }
    }

    private void meanwhile(Optional<ReplyEvent> event) {
        event.filter(any -> refusals.isEmpty()).ifPresent(done -> refuse("R10-17", "刚才" + done.doneByName() + "已经登记“" + done.kind().label()
                + "”，两份内容都列在下面，请看过以后再按一次。", HOUSE, ""));
    }

    private void faults(List<Fault> faults) {
        for (Fault fault : faults) {
            refuse(fault.code(), fault.sentence(), HOUSE, fault.isWhole() ? "" : fault.column().field(fault.row()));
        }
    }

    private void refuse(String code, String sentence, String clause, String field) {
        refusals.add(new Refusal(code, sentence, clause, field));
    }
}
