package org.daiban.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;

/** A mandate on a day, taken one step further where the rules of the house allow it. Every record is of the day itself. */
record Walk(Mandate mandate, LocalDate today) {

    static final Actor OWNER = new Actor(new java.util.UUID(0, 7), "林女士", Role.OWNER, "441400", null, new java.util.UUID(0, 8));

    enum Step {
        OFFER("送签"), ASK("要求修改"), CHANGE("改草稿"), SIGN("登记签章"), SIGN_OFFERED("签署"), AMEND("变更书送签"),
        SIGN_AMENDMENT("变更书签章"), DROP_AMENDMENT("变更书不签"), SUSPEND("中止"), OWNER_SUSPENDS("项目单位中止"), RESUME("恢复"),
        OWNER_RESUMES("项目单位恢复"), PASS_ON("转委托"), REVOKE("撤销"), TERMINATE("终止"), COMPLETE("办结"), ARCHIVE("归档"),
        BEGIN("到起始日"), LAST_DAY_PASSES("过截止日"), NEXT_DAY("次日");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        /** As the drawing calls the way from one state to another; a day that passes by what it brings. */
        String label(MandateState after) {
            return isRecord() ? label : after == MandateState.EXPIRED ? LAST_DAY_PASSES.label : BEGIN.label;
        }

        boolean isRecord() {
            return compareTo(BEGIN) < 0;
        }
    }

    static Walk begin(LocalDate day) {
        return new Walk(Papers.drafted(), day);
    }

    MandateState state() {
        return mandate.state(today);
    }

    /** What the rules look at, so that other ways to the same place are walked once. */
    String signature() {
        Course course = mandate.course();
        return state() + " " + today + " " + course.lastWord(mandate.version()).map(Exchange::kind) + course.signature().map(Signature::on)
                + course.openAmendment().isPresent() + course.amendedOn(today).isPresent() + course.openSuspension().map(Suspension::byOwner)
                + course.suspensions().stream().map(Suspension::from).toList() + course.passedOn().isPresent() + course.ending().map(Ending::kind) + course.archived().isPresent();
    }

    /** The place after the step; empty where a rule refuses it. */
    Optional<Walk> take(Step step) {
        if (!step.isRecord()) {
            return pass(step);
        }
        return refusals(step).isEmpty() ? Optional.of(new Walk(done(step), today)) : Optional.empty();
    }

    private Optional<Walk> pass(Step step) {
        Term term = mandate.on(today).term();
        LocalDate to = switch (step) {
            case BEGIN -> term.from();
            case LAST_DAY_PASSES -> term.to().plusDays(1);
            default -> today.plusDays(1);
        };
        return to.isAfter(today) && !to.isAfter(LocalDate.parse("2027-12-31")) ? Optional.of(new Walk(mandate, to)) : Optional.empty();
    }

    private List<Refusal> refusals(Step step) {
        CourseRules course = new CourseRules(mandate, today);
        RecordRules record = new RecordRules(mandate, today);
        NewSignature signature = new NewSignature(today, "公章", RulesOfPapersTest.SCAN);
        return switch (step) {
            case OFFER -> course.ofOffering();
            case ASK -> course.ofAskingChanges(OWNER, mandate.version(), "期限太短");
            case CHANGE -> record.ofChanging(mandate.version());
            case SIGN -> record.ofSigning(signature);
            case SIGN_OFFERED -> course.ofOwnersSigning(OWNER, mandate.version()).isEmpty() ? record.ofSigning(signature)
                    : List.of(Refusal.input("", ""));
            case AMEND -> course.ofAmending(new NewAmendment(draft(longer()), today, "增加事项"));
            case SIGN_AMENDMENT -> open().map(amendment -> course.ofSettlingAmendment(OWNER, amendment).isEmpty()
                    ? record.ofSigningAmendment(signature) : List.of(Refusal.input("", ""))).orElse(List.of(Refusal.input("", "")));
            case DROP_AMENDMENT -> open().map(amendment -> course.ofDropping(OWNER, amendment, "不需要")).orElse(List.of(Refusal.input("", "")));
            case SUSPEND -> course.ofSuspending(Papers.FIRST, today, "股东变更");
            case OWNER_SUSPENDS -> course.ofSuspending(OWNER, today, "股东变更");
            case RESUME -> course.ofResuming(Papers.FIRST, today, "变更办完");
            case OWNER_RESUMES -> course.ofResuming(OWNER, today, "变更办完");
            case PASS_ON -> record.ofPassingOn(new NewPassingOn(Papers.THIRD.account(), today, "口头同意"), Optional.of(Papers.THIRD));
            case REVOKE -> record.ofEnding(OWNER, new NewEnding(Ending.Kind.REVOKED, today, "自己办"));
            case TERMINATE -> record.ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.TERMINATED, today, "材料不实"));
            case COMPLETE -> record.ofEnding(Papers.FIRST, new NewEnding(Ending.Kind.COMPLETED, today, ""));
            default -> course.ofArchiving("", 0);
        };
    }

    private Mandate done(Step step) {
        String day = today.toString();
        return switch (step) {
            case OFFER -> Papers.exchanged(mandate, Exchange.Kind.OFFERED);
            case ASK -> Papers.exchanged(mandate, Exchange.Kind.CHANGES_ASKED);
            case CHANGE -> Papers.changed(mandate);
            case SIGN, SIGN_OFFERED -> Papers.signed(mandate, day);
            case AMEND -> Papers.amended(mandate, longer(), day);
            case SIGN_AMENDMENT -> Papers.amendmentSigned(mandate, day);
            case DROP_AMENDMENT -> Papers.amendmentDropped(mandate);
            case SUSPEND -> Papers.suspended(mandate, day, false);
            case OWNER_SUSPENDS -> Papers.suspended(mandate, day, true);
            case RESUME, OWNER_RESUMES -> Papers.resumed(mandate, day);
            case PASS_ON -> Papers.passedOn(mandate, Papers.THIRD, day);
            case REVOKE -> Papers.ended(mandate, Ending.Kind.REVOKED, day);
            case TERMINATE -> Papers.ended(mandate, Ending.Kind.TERMINATED, day);
            case COMPLETE -> Papers.ended(mandate, Ending.Kind.COMPLETED, day);
            default -> Papers.archived(mandate, day);
        };
    }

    private Optional<Amendment> open() {
        return mandate.course().openAmendment();
    }

    /** A month more than what holds today. */
    private Substance longer() {
        Substance held = mandate.on(today);
        return new Substance(held.scope(), held.granted(), held.withheld(), new Term(held.term().from(), held.term().to().plusMonths(1)),
                held.subDelegable(), held.agent(), held.substitute());
    }

    static MandateDraft draft(Substance substance) {
        return new MandateDraft(substance.scope().kind(), substance.scope().stages(), Set.of(), List.of(), substance.granted(),
                substance.term().from(), substance.term().to(), substance.subDelegable(), substance.agent().account(),
                substance.substitute().map(NamedOfficer::account), "", "", "", List.of(), Optional.empty());
    }
}
