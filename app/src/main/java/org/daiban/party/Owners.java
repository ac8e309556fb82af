package org.daiban.party;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owners of a jurisdiction. */
@Component
public class Owners {

    /** How many owners a search answers at a time. */
    public static final int PAGE = OwnerStore.PAGE;

    private final OwnerStore store;
    private final Once once;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Owners(OwnerStore store, Once once, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.once = once;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Registers an owner and answers its id. Where the credit code is registered already, the owner of that code is the
     * answer, as registered: one legal person is one owner, and what was typed does not change it.
     */
    public Outcome<UUID> register(Actor actor, OwnerDetails details, UUID key) {
        return once.run(key, () -> {
            Optional<Owner> known = store.byCreditCode(CreditCode.normal(details.creditCode()));
            if (known.isPresent()) {
                return Outcome.done(known.get().id());
            }
            List<Refusal> faults = faults(details);
            return faults.isEmpty() ? Outcome.done(insert(actor, details)) : Outcome.refused(faults);
        });
    }

    /** Corrects name and contact. The credit code is the identity of the owner and stays. */
    public Outcome<UUID> correct(UUID id, OwnerDetails details, int seenVersion, UUID key) {
        return once.run(key, () -> {
            List<Refusal> faults = contactFaults(details);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            if (!store.update(id, details, seenVersion)) {
                return Outcome.refused(new Refusal("R01-10", "刚才有人修改过这家单位，请看过现在的内容以后再改。", ""));
            }
            events.publishEvent(new OwnerRenamed(id, details.name()));
            return Outcome.done(id);
        });
    }

    @Transactional(readOnly = true)
    public Optional<Owner> find(UUID id) {
        return store.find(id);
    }

    /** @param creditCode as typed */
    @Transactional(readOnly = true)
    public Optional<Owner> byCreditCode(String creditCode) {
        return store.byCreditCode(CreditCode.normal(creditCode));
    }

    /** The first owners, by name, whose name or credit code contains the words; all where there are none. */
    @Transactional(readOnly = true)
    public List<Owner> search(String words) {
        return store.search(words.strip(), "", PAGE);
    }

    /** The same, after the name of the last owner seen: pages of {@value #PAGE}. */
    @Transactional(readOnly = true)
    public List<Owner> search(String words, String after) {
        return store.search(words.strip(), after, PAGE);
    }

    /** The same as far as a file holds. */
    @Transactional(readOnly = true)
    public List<Owner> first(String words, int most) {
        return store.search(words.strip(), "", most);
    }

    private UUID insert(Actor actor, OwnerDetails details) {
        UUID id = Ids.next();
        if (store.insert(id, details, actor.name(), clock.instant())) {
            return id;
        }
        return store.byCreditCode(CreditCode.normal(details.creditCode())).orElseThrow().id();
    }

    private static List<Refusal> faults(OwnerDetails details) {
        List<Refusal> faults = new ArrayList<>();
        if (details.creditCode().isBlank()) {
            faults.add(Refusal.input("creditCode", "请填写统一社会信用代码。"));
        } else {
            CreditCode.fault(details.creditCode(), "creditCode").ifPresent(faults::add);
        }
        faults.addAll(contactFaults(details));
        return faults;
    }

    private static List<Refusal> contactFaults(OwnerDetails details) {
        List<Refusal> faults = new ArrayList<>();
        if (details.name().isBlank()) {
            faults.add(Refusal.input("ownerName", "请填写单位名称。"));
        }
        if (details.contact().isBlank()) {
            faults.add(Refusal.input("contact", "请填写联系人。"));
        }
        if (details.phone().isBlank()) {
            faults.add(Refusal.input("phone", "请填写联系电话。"));
        } else if (!Phone.plausible(details.phone())) {
            faults.add(Refusal.input("phone", "联系电话“" + details.phone() + "”不像电话号码，请填手机号，或者区号加号码。"));
        }
        return faults;
    }
}
