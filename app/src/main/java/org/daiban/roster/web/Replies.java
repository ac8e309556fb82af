package org.daiban.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.document.Documents;
import org.daiban.document.StoredDocument;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roster.Column;
import org.daiban.roster.Fault;
import org.daiban.roster.FileCheck;
import org.daiban.roster.Person;
import org.daiban.roster.Remark;
import org.daiban.roster.Reply;
import org.daiban.roster.ReplyCheck;
import org.daiban.roster.ReplyEvent;
import org.daiban.roster.ReplyState;
import org.daiban.roster.RosterReplies;
import org.daiban.roster.Rosters;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a reply on its page, for the unit that fills it in and for the bureau that looks it through. */
@Component
class Replies {

    private final RosterReplies replies;
    private final Rosters rosters;
    private final Documents documents;
    private final Calendars calendars;
    private final Clock clock;

    Replies(RosterReplies replies, Rosters rosters, Documents documents, Calendars calendars, Clock clock) {
        this.replies = replies;
        this.rosters = rosters;
        this.documents = documents;
        this.calendars = calendars;
        this.clock = clock;
    }

    Reply visible(UUID id) {
        return replies.find(SignIn.current().orElseThrow(), id).orElseThrow(NotFound::new);
    }

    String show(Reply reply, Model model) {
        boolean fills = SignIn.current().orElseThrow().is(Role.UNIT) && reply.round().isOpen() && reply.state().isUnits();
        return fills ? filling(reply, null, null, null, model) : reading(reply, Form.empty(), false, model);
    }

    /**
     * @param typed  what was typed and refused; null where the saved list is shown
     * @param people the lines typed; null likewise
     */
    String filling(Reply reply, Form typed, List<Person> people, FileCheck file, Model model) {
        List<ReplyEvent> events = replies.events(reply.id());
        ReplyCheck check = replies.check(reply);
        List<Person> lines = people == null ? ReplyForm.lines(reply.people()) : people;
        Form form = typed;
        if (form == null) {
            form = ReplyForm.of(lines);
            if (events.stream().anyMatch(event -> event.kind() == ReplyEvent.Kind.SAVED || event.kind() == ReplyEvent.Kind.IMPORTED)) {
                point(form, reply.people(), lines, check.faults());
            }
        }
        boolean meanwhile = typed != null && typed.refusals().stream().anyMatch(refusal -> refusal.code().equals("R10-17"));
        List<Person> called = events.stream().filter(event -> event.kind() == ReplyEvent.Kind.CALLED).findFirst().map(ReplyEvent::people).orElse(List.of());
        Optional<ReplyEvent> returned = returned(events).filter(event -> reply.state() == ReplyState.RETURNED);
        boolean unchanged = !called.isEmpty() && called.equals(reply.people()) && reply.state() != ReplyState.RETURNED && typed == null;
        model.addAttribute("page", new ReplyPage(reply, form, lines, meanwhile ? reply.people() : List.of(), check.matters(), events, seal(reply),
                returned.map(ReplyEvent::remarks).orElse(List.of()), returned.orElse(null), unchanged, List.of(), List.of(), true,
                file == null ? null : file.reading(), file == null ? reply.markedFile() : file.marked(), today(), left(reply)));
        return "roster/fill";
    }

    String reading(Reply reply, Form form, boolean revealed, Model model) {
        List<Person> before = reply.state() == ReplyState.ACCEPTED ? reply.people() : rosters.of(reply.unit(), today()).told();
        boolean own = SignIn.current().orElseThrow().is(Role.UNIT);
        List<String> gone = before.stream().map(Person::name).filter(name -> reply.people().stream().noneMatch(person -> person.name().equals(name)))
                .distinct().toList();
        List<ReplyEvent> events = replies.events(reply.id());
        model.addAttribute("page", new ReplyPage(reply, form, reply.people(), List.of(), List.of(), events, seal(reply),
                returned(events).map(ReplyEvent::remarks).orElse(List.of()), null, false,
                reply.people().stream().map(person -> new ReplyPage.Change(change(person, before))).toList(), gone, own || revealed, null, false, today(), left(reply)));
        return "roster/reply";
    }

    /** Beside each cell of the lines shown what stands against handing in the saved list. */
    private static void point(Form form, List<Person> saved, List<Person> lines, List<Fault> faults) {
        for (Fault fault : faults) {
            if (fault.isWhole()) {
                form.refuse(List.of(new Refusal(fault.code(), fault.sentence(), "")));
            } else {
                form.problem(fault.column().field(lines.indexOf(saved.get(fault.row()))), fault.sentence());
            }
        }
    }

    private static String change(Person person, List<Person> before) {
        if (before.contains(person)) {
            return "";
        }
        return before.stream().filter(one -> one.name().equals(person.name()) && one.category() == person.category()).findFirst()
                .map(one -> "改动：" + String.join("、", differing(one, person)))
                .orElse("新增");
    }

    private static List<String> differing(Person before, Person after) {
        List<String> differing = new ArrayList<>();
        for (Column column : Column.values()) {
            if (!before.text(column).equals(after.text(column))) {
                differing.add(column.label());
            }
        }
        return differing;
    }

    private static Optional<ReplyEvent> returned(List<ReplyEvent> events) {
        return events.stream().filter(event -> event.kind() == ReplyEvent.Kind.RETURNED).findFirst();
    }

    private StoredDocument seal(Reply reply) {
        return reply.seal() == null ? null : documents.find(reply.seal()).orElse(null);
    }

    private int left(Reply reply) {
        WorkingCalendar calendar = calendars.current();
        return today().isAfter(reply.round().dueOn())
                ? Math.min(-1, -calendar.count(reply.round().dueOn(), today())) : calendar.count(today(), reply.round().dueOn());
    }

    /** The same list with what the bureau writes beside each line. */
    static List<Remark> remarks(Form form, List<Person> people) {
        List<Remark> remarks = new ArrayList<>();
        for (int row = 0; row < people.size(); row++) {
            String sentence = form.optional("remark-" + row, "第 " + (row + 1) + " 人的问题", 200);
            if (!sentence.isEmpty()) {
                remarks.add(new Remark(row, people.get(row).name(), sentence));
            }
        }
        return remarks;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
