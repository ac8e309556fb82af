package org.daiban.mandate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.document.Documents;
import org.daiban.document.StoredDocument;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Person;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.mandate.Ending;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Warnings;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one mandate, as the person who looks at it may see it. */
@Component
class MandateView {

    private final Mandates mandates;
    private final Documents documents;
    private final Accounts accounts;
    private final Calendars calendars;
    private final Warnings warnings;
    private final Clock clock;

    MandateView(Mandates mandates, Documents documents, Accounts accounts, Calendars calendars, Warnings warnings, Clock clock) {
        this.mandates = mandates;
        this.documents = documents;
        this.accounts = accounts;
        this.calendars = calendars;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** One this person may see; an owner sees their own only. */
    Mandate visible(UUID id) {
        Actor actor = actor();
        return mandates.find(id)
                .filter(mandate -> !actor.is(Role.OWNER) || mandate.principal().owner().equals(actor.owner()))
                .orElseThrow(NotFound::new);
    }

    String show(Mandate mandate, Model model) {
        return show(mandate, "", Form.empty(), null, null, model);
    }

    /** With one form as it was refused. @param what which form it is */
    String show(Mandate mandate, String what, Form form, Model model) {
        return show(mandate, what, form, null, null, model);
    }

    String show(Mandate mandate, String what, Form form, String phone, String problem, Model model) {
        Actor actor = actor();
        LocalDate today = today();
        MandateState state = mandate.state(today);
        StoredDocument evidence = mandate.signature().flatMap(signature -> documents.find(signature.evidence())).orElse(null);
        boolean passable = actor.is(Role.OFFICER) && state == MandateState.IN_FORCE && mandate.passedOn().isEmpty();
        model.addAttribute("page", new MandatePage(
                mandate, actor, today, state, mandate.on(today), evidence, History.of(mandate),
                mandate.ending().isEmpty() && state != MandateState.ARCHIVED ? endings(actor, mandate) : Map.of(),
                passable ? others(mandate) : Map.of(), forms(mandate, what, form), phone, problem, endsIn(mandate, state),
                mandates.sealService().orElse(""),
                actor.is(Role.OWNER) && accounts.find(actor.account()).filter(Person::demo).isPresent()));
        return "mandate/mandate";
    }

    private Map<String, Form> forms(Mandate mandate, String what, Form refused) {
        String day = today().toString();
        Map<String, Form> forms = new LinkedHashMap<>();
        for (String name : List.of("signing", "wish", "ending", "passing", "suspending", "resuming", "dropping", "archiving")) {
            forms.put(name, Form.of(Map.of("signedOn", day, "endedOn", day, "passedOn", day, "suspendedOn", day, "resumedOn", day,
                    "version", String.valueOf(mandate.version()))));
        }
        if (!what.isEmpty()) {
            forms.put(what, refused);
        }
        return forms;
    }

    /** In working days; negative unless it is near. */
    private int endsIn(Mandate mandate, MandateState state) {
        LocalDate last = mandate.on(today()).term().to();
        if (!state.isLive() || last.isAfter(calendars.current().plus(today(), warnings.workingDaysAhead()).on())) {
            return -1;
        }
        return calendars.current().count(today(), last);
    }

    private static Map<String, String> endings(Actor actor, Mandate mandate) {
        Map<String, String> endings = new LinkedHashMap<>();
        boolean signed = mandate.signature().isPresent();
        if (signed && !actor.is(Role.BUREAU)) {
            endings.put(Ending.Kind.REVOKED.name(), "撤销：项目单位收回委托");
        }
        if (actor.is(Role.OFFICER)) {
            endings.put(Ending.Kind.TERMINATED.name(), signed ? "终止：专窗不再代办，须说明原因" : "终止：这份草稿不用了");
            if (signed) {
                endings.put(Ending.Kind.COMPLETED.name(), "办结：委托的事项都办完了");
            }
        }
        return endings;
    }

    private Map<String, String> others(Mandate mandate) {
        Map<String, String> others = new LinkedHashMap<>();
        var held = mandate.on(today());
        accounts.officers().stream()
                .filter(officer -> !officer.account().equals(held.agent().account()))
                .filter(officer -> held.substitute().filter(named -> named.account().equals(officer.account())).isEmpty())
                .forEach(officer -> others.put(officer.account().toString(), officer.name()));
        return others;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
