package org.daiban.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.catalogue.Catalogues;
import org.daiban.document.Documents;
import org.daiban.document.Upload;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.roster.paper.SheetFile;
import org.daiban.roster.paper.SheetReading;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.daiban.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The replies of units: filled in, handed in, returned, accepted. A unit sees and changes its own only. */
@Component
public class RosterReplies {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这份回执。", "");

    private final ReplyStore store;
    private final Rosters rosters;
    private final Units units;
    private final Catalogues catalogues;
    private final Documents documents;
    private final Once once;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RosterReplies(ReplyStore store, Rosters rosters, Units units, Catalogues catalogues, Documents documents, Once once,
                  TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.units = units;
        this.catalogues = catalogues;
        this.documents = documents;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty where it is not there, or not the actor's to see. */
    @Transactional(readOnly = true)
    public Optional<Reply> find(Actor actor, UUID id) {
        return store.find(id).filter(reply -> maySee(actor, reply));
    }

    /** What happened to a reply, the newest first. */
    @Transactional(readOnly = true)
    public List<ReplyEvent> events(UUID reply) {
        return store.events(reply);
    }

    @Transactional(readOnly = true)
    public List<Reply> ofUnit(UUID unit) {
        return store.ofUnit(unit);
    }

    /** What a unit is asked for now; empty where nothing is. */
    @Transactional(readOnly = true)
    public Optional<Notice> notice(UUID unit) {
        return store.notice(unit);
    }

    /** Everything that still stands against handing it in, and the names of what the unit handles. */
    @Transactional(readOnly = true)
    public ReplyCheck check(Reply reply) {
        UnitMatters matters = matters(reply.unit());
        return new ReplyCheck(RosterRules.faults(reply.people(), matters, reply.round().severalLeaders()), List.copyOf(matters.names().values()));
    }

    /** The last file with its faults marked in it. */
    @Transactional(readOnly = true)
    public Optional<byte[]> marked(UUID reply) {
        return store.marked(reply);
    }

    /** The unit has seen the call and begins. */
    public Outcome<UUID> open(Actor actor, UUID id, UUID key) {
        return on(actor, id, key, reply -> {
            if (reply.state() == ReplyState.NOT_OPENED && reply.round().isOpen()) {
                append(actor, with(reply, reply.people(), reply.seal(), ReplyState.FILLING), ReplyEvent.Kind.OPENED, "", List.of(), List.of(), null);
            }
            return List.of();
        });
    }

    /** Keeps what was filled in so far, faults and all, and the sealed scan where one comes along; other people need another scan. */
    public Outcome<UUID> save(Actor actor, UUID id, List<Person> people, Optional<Upload> seal, int seen, UUID key) {
        return on(actor, id, key, reply -> {
            List<Refusal> refusals = new ReplyRules(reply).ofChanging(meanwhile(reply, seen));
            refusals.addAll(seal.map(documents::refusals).orElse(List.of()));
            if (refusals.isEmpty()) {
                keep(actor, reply, tidy(people), seal, ReplyEvent.Kind.SAVED);
            }
            return refusals;
        });
    }

    /** Reads a file in place of what was filled in; with one fault nothing of it is taken, and the faults are marked in the file. */
    public FileCheck importFile(Actor actor, UUID id, String name, byte[] content, int seen, UUID key) {
        Optional<Before> found = transactions.execute(status -> before(actor, id, seen));
        if (found.isEmpty()) {
            return new FileCheck(new SheetReading(List.of(), List.of()), List.of(NOT_FOUND), false);
        }
        Reply reply = found.get().reply();
        SheetFile file = new SheetFile(name, content);
        SheetReading read = file.read(reply.unitName());
        SheetReading reading = read.lines().isEmpty() ? read
                : read.with(RosterRules.faults(read.people(), found.get().matters(), reply.round().severalLeaders()));
        if (!found.get().refusals().isEmpty()) {
            return new FileCheck(reading, found.get().refusals(), false);
        }
        return reading.isGood() ? take(actor, reply, reading, seen, key) : keepMarked(actor, reply, name, file, reading, key);
    }

    /** What a file is read against, and why none may be read now. */
    private record Before(Reply reply, UnitMatters matters, List<Refusal> refusals) {
    }

    private Optional<Before> before(Actor actor, UUID id, int seen) {
        return find(actor, id).map(reply -> new Before(reply, matters(reply.unit()), new ReplyRules(reply).ofChanging(meanwhile(reply, seen))));
    }

    /** Hands in what is saved. */
    public Outcome<UUID> submit(Actor actor, UUID id, int seen, UUID key) {
        return on(actor, id, key, reply -> {
            List<Refusal> refusals = new ReplyRules(reply).ofSubmitting(meanwhile(reply, seen), check(reply).faults());
            if (refusals.isEmpty()) {
                append(actor, with(reply, reply.people(), reply.seal(), ReplyState.SUBMITTED), ReplyEvent.Kind.SUBMITTED, "", reply.people(), List.of(), reply.seal());
                store.forgetMarked(id);
            }
            return refusals;
        });
    }

    /** Hands in the roster accepted last: nothing changed, and the seal of then still stands for it (decision 0018). */
    public Outcome<UUID> submitUnchanged(Actor actor, UUID id, int seen, UUID key) {
        return on(actor, id, key, reply -> {
            List<Refusal> refusals = new ReplyRules(reply).ofTellingUnchanged(meanwhile(reply, seen), called(reply), check(reply).faults());
            if (refusals.isEmpty()) {
                append(actor, with(reply, reply.people(), null, ReplyState.SUBMITTED), ReplyEvent.Kind.UNCHANGED, "", reply.people(), List.of(), null);
            }
            return refusals;
        });
    }

    /** @param remarks person by person */
    public Outcome<UUID> giveBack(Actor actor, UUID id, String note, List<Remark> remarks, int seen, UUID key) {
        return on(actor, id, key, reply -> {
            List<Refusal> refusals = new ReplyRules(reply).ofReturning(meanwhile(reply, seen), note, remarks);
            if (refusals.isEmpty()) {
                append(actor, with(reply, reply.people(), reply.seal(), ReplyState.RETURNED), ReplyEvent.Kind.RETURNED, note.strip(), List.of(), remarks, null);
            }
            return refusals;
        });
    }

    /** From today on it is the unit's roster. */
    public Outcome<UUID> accept(Actor actor, UUID id, int seen, UUID key) {
        return on(actor, id, key, reply -> {
            List<Refusal> refusals = new ReplyRules(reply).ofAccepting(meanwhile(reply, seen));
            if (refusals.isEmpty()) {
                append(actor, with(reply, reply.people(), reply.seal(), ReplyState.ACCEPTED), ReplyEvent.Kind.ACCEPTED, "", reply.people(), List.of(), null);
                rosters.adopt(actor, reply.unit(), id, reply.people(), matters(reply.unit()), reply.round().title());
            }
            return refusals;
        });
    }

    private FileCheck take(Actor actor, Reply reply, SheetReading reading, int seen, UUID key) {
        Outcome<UUID> outcome = on(actor, reply.id(), key, locked -> {
            List<Refusal> refusals = new ReplyRules(locked).ofChanging(meanwhile(locked, seen));
            if (refusals.isEmpty()) {
                keep(actor, locked, tidy(reading.people()), Optional.empty(), ReplyEvent.Kind.IMPORTED);
                store.forgetMarked(reply.id());
            }
            return refusals;
        });
        return new FileCheck(reading, outcome.refusals(), false);
    }

    private FileCheck keepMarked(Actor actor, Reply reply, String name, SheetFile file, SheetReading reading, UUID key) {
        if (reading.lines().isEmpty()) {
            return new FileCheck(reading, List.of(), false);
        }
        byte[] marked = marked(file, reading);
        on(actor, reply.id(), derived(key, "marked"), locked -> {
            store.keepMarked(reply.id(), name, marked, clock.instant());
            return List.of();
        }).orThrow();
        return new FileCheck(reading, List.of(), true);
    }

    private static byte[] marked(SheetFile file, SheetReading reading) {
        try {
            return file.marked(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Actor actor, Reply reply, List<Person> people, Optional<Upload> seal, ReplyEvent.Kind kind) {
        boolean same = people.equals(reply.people());
        if (same && seal.isEmpty()) {
            return;
        }
        UUID document = seal.map(upload -> documents.store(actor, upload).orThrow()).orElse(null);
        UUID valid = document != null ? document : same ? reply.seal() : null;
        ReplyState state = reply.state() == ReplyState.RETURNED ? ReplyState.RETURNED : ReplyState.FILLING;
        append(actor, with(reply, people, valid, state), same ? ReplyEvent.Kind.SEALED : kind, "", people, List.of(), document);
    }

    private void append(Actor actor, Reply since, ReplyEvent.Kind kind, String note, List<Person> people, List<Remark> remarks, UUID document) {
        store.append(actor, since, new ReplyEvent(since.version() + 1, kind, note, people, remarks, document, actor.account(), actor.name(), clock.instant()));
    }

    private static Reply with(Reply reply, List<Person> people, UUID seal, ReplyState state) {
        return new Reply(reply.id(), reply.round(), reply.unit(), reply.unitName(), people, seal, state, reply.markedFile(), reply.version());
    }

    private Outcome<UUID> on(Actor actor, UUID id, UUID key, Function<Reply, List<Refusal>> command) {
        return once.run(key, () -> {
            List<Refusal> refusals = store.lock(id).filter(reply -> maySee(actor, reply)).map(command).orElse(List.of(NOT_FOUND));
            return refusals.isEmpty() ? Outcome.done(id) : Outcome.refused(refusals);
        });
    }

    /** The last thing that happened since the version the actor had before them. */
    private Optional<ReplyEvent> meanwhile(Reply reply, int seen) {
        return reply.version() == seen ? Optional.empty() : store.events(reply.id()).stream()
                .filter(event -> event.number() > seen && event.kind() != ReplyEvent.Kind.REMINDED).findFirst();
    }

    private List<Person> called(Reply reply) {
        return store.events(reply.id()).stream().filter(event -> event.kind() == ReplyEvent.Kind.CALLED).findFirst()
                .map(ReplyEvent::people).orElse(List.of());
    }

    private UnitMatters matters(UUID unit) {
        Map<String, String> names = new LinkedHashMap<>();
        units.matters(unit).forEach(id -> names.put(id, catalogues.current().catalogue().matter(id).map(Matter::name).orElse(id)));
        return new UnitMatters(names);
    }

    private static List<Person> tidy(List<Person> people) {
        return people.stream().filter(person -> !person.isBlank()).map(Person::tidy).toList();
    }

    private static boolean maySee(Actor actor, Reply reply) {
        return actor.is(Role.BUREAU) || actor.is(Role.UNIT) && reply.unit().equals(actor.unit());
    }

    private static UUID derived(UUID key, String what) {
        return UUID.nameUUIDFromBytes((key + what).getBytes(StandardCharsets.UTF_8));
    }
}
