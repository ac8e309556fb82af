package org.daiban.person;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.Trust;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The natural persons of a jurisdiction. */
@Component
public class Persons {

    private static final String HOUSE = "产品口径";

    private final PersonStore store;
    private final Once once;
    private final Clock clock;

    Persons(PersonStore store, Once once, Clock clock) {
        this.store = store;
        this.once = once;
        this.clock = clock;
    }

    /** The person of a proof, opened at the first entry; stands for no owner yet. */
    @Transactional
    public Actor enter(Proof proof) {
        UUID id = store.personOf(proof).orElseGet(() -> opened(proof));
        Person person = store.find(id).orElseThrow();
        String name = person.name().isEmpty() ? proof.makeshiftName() : person.name();
        return new Actor(id, name, Role.OWNER, Jurisdiction.current(), null, Actor.NO_OWNER, proof.trust());
    }

    private UUID opened(Proof proof) {
        store.lock(proof);
        return store.personOf(proof).orElseGet(() -> {
            UUID id = Ids.next();
            store.insert(id, proof.isSure() ? proof.name() : "", clock.instant());
            store.insertEntry(id, proof, clock.instant());
            return id;
        });
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    /** An officer compared a name with papers; one that is vouched for already stays. Part of the command of the officer. */
    @Transactional
    public void vouch(UUID person, String name) {
        if (store.find(person).filter(found -> found.name().isEmpty()).isPresent()) {
            store.name(person, name.strip());
        }
    }

    /**
     * Joins what an identity service proves to the person signed in by other means. Who holds somebody's phone could bring an
     * identity of their own: therefore the real name must be the one vouched for, and an identity once joined stays the one.
     */
    public Outcome<UUID> join(Actor actor, Proof proof, UUID key) {
        return once.run(key, () -> {
            store.lock(proof);
            Person person = store.find(actor.account()).orElseThrow();
            Optional<Refusal> refusal = againstJoining(person, proof);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (store.personOf(proof).isEmpty()) {
                store.insertEntry(person.id(), proof, clock.instant());
                vouch(person.id(), proof.name());
            }
            return Outcome.done(person.id());
        });
    }

    private Optional<Refusal> againstJoining(Person person, Proof proof) {
        if (proof.trust() != Trust.HIGH) {
            return refuse("R00-51", "统一身份认证没有给出“已实名核验”的等级，仍按未实名办理。请在统一身份认证平台完成实名核验后再试。");
        }
        Optional<UUID> known = store.personOf(proof);
        if (known.isPresent()) {
            return known.get().equals(person.id()) ? Optional.empty()
                    : refuse("R00-52", "这个统一身份在本系统已经是另一位经办人。请退出登录，改用统一身份认证登录。");
        }
        if (store.subjectAt(proof.issuer(), person.id()).isPresent()) {
            return refuse("R00-53", "您已经绑定过另一个统一身份，请用原来的那个认证；确需更换的，请到代办专窗办理。");
        }
        if (!person.name().isEmpty() && !plain(person.name()).equals(plain(proof.name()))) {
            return refuse("R00-54", "统一身份认证的实名与代办专窗核对过的经办人姓名不一致，不能用它核验。请本人认证，或者到代办专窗核对。");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(String code, String sentence) {
        return Optional.of(new Refusal(code, sentence, HOUSE));
    }

    /** A name without what writing adds to it: spaces, the dot of longer names, full and half width. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·•・．.]", "");
    }
}
