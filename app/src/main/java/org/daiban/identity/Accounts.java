package org.daiban.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of a jurisdiction: who there is and what each is here. It knows no secret and asks no permission; who may
 * open, grant and close is the matter of the module of credentials, whose commands these are parts of.
 */
@Component
public class Accounts {

    /** How many accounts a search answers at a time. */
    public static final int PAGE = AccountStore.PAGE;

    /** Why the code of somebody invited was issued. */
    public static final String FIRST_CODE = "开通";

    private static final Pattern USER_NAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    private static final int LONGEST_NAME = 40;

    private final AccountStore store;
    private final OneTimeCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountStore store, OneTimeCodes codes, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a demo account, entered without a password and only in the demo profile. */
    @Transactional
    public Actor openDemo(String userName, String name, Role role, String what, UUID unit, UUID owner) {
        Actor actor = new Actor(Ids.next(), name, role, Jurisdiction.current(), unit, owner);
        store.insert(actor.account(), userName, name, role, what, unit, owner, true, clock.instant());
        return actor;
    }

    /**
     * Opens an account of staff with its role and a one-time code, and without any password: for the first people of a
     * jurisdiction, where nobody is there yet who could grant a role. Not a command by itself: runs in the transaction of
     * the command it is part of. Refusals are beside the fields {@code userName} and {@code name}.
     *
     * @param unit the unit the person answers for, null unless {@link Role#UNIT}
     */
    @Transactional
    public Outcome<Invitation> invite(String userName, String name, Role role, UUID unit) {
        Outcome<UUID> opened = open(userName, name, unit);
        if (!opened.isDone()) {
            return Outcome.refused(opened.refusals());
        }
        UUID account = opened.orThrow();
        grant(account, role, "开通时授予");
        Actor actor = store.find(account).flatMap(Person::actor).orElseThrow();
        return Outcome.done(new Invitation(actor, codes.issue(account, FIRST_CODE)));
    }

    /**
     * Opens an account without role, password and code.
     *
     * @param unit the unit the person belongs to, or null
     */
    @Transactional
    public Outcome<UUID> open(String userName, String name, UUID unit) {
        List<Refusal> faults = faults(userName, name);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        UUID account = Ids.next();
        store.insert(account, normal(userName), name.strip(), null, "", unit, null, false, clock.instant());
        return Outcome.done(account);
    }

    /** What is wrong with the user name and name of an account to be opened; empty where nothing is. */
    @Transactional(readOnly = true)
    public List<Refusal> faults(String userName, String name) {
        List<Refusal> faults = new ArrayList<>();
        if (!USER_NAME.matcher(normal(userName)).matches()) {
            faults.add(new Refusal("R00-1", "用户名用 3 到 40 个小写字母、数字、点、下划线或者短横，以字母开头，例如 chen.zhiyuan。", "", "userName"));
        } else if (store.isTaken(normal(userName))) {
            faults.add(new Refusal("R00-2", "用户名“" + normal(userName) + "”已经用过。停用的账户也不把用户名让给别人，请换一个。", "", "userName"));
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            faults.add(Refusal.input("name", "请填写姓名，最多 " + LONGEST_NAME + " 个字。"));
        }
        return faults;
    }

    /** A user name as it is kept, whatever way it was typed. */
    public static String normal(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /** Grants a role in place of the one held. */
    @Transactional
    public void grant(UUID account, Role role, String reason) {
        store.insertGrant(account, role, reason, clock.instant());
        store.updateRole(account, role);
        events.publishEvent(new AccountChanged(account, AccountChanged.Kind.ROLE));
    }

    /** Takes the role away: the account enters nothing until another is granted. */
    @Transactional
    public void withdrawRole(UUID account, String reason) {
        grant(account, null, reason);
    }

    /** Closes an account for good. */
    @Transactional
    public void close(UUID account, String reason) {
        if (store.close(account, reason, clock.instant())) {
            events.publishEvent(new AccountChanged(account, AccountChanged.Kind.CLOSED));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID account) {
        return store.find(account);
    }

    @Transactional(readOnly = true)
    public Optional<PersonAndCode> findWithCode(UUID account) {
        return store.findWithCode(account);
    }

    /** @param userName as typed */
    @Transactional(readOnly = true)
    public Optional<Person> byUserName(String userName) {
        return store.byUserName(normal(userName));
    }

    /**
     * Staff by user name, those whose user name or name contains the words: {@value #PAGE} and one more, which says that
     * there are more.
     *
     * @param after the last user name seen, empty for the first page
     */
    @Transactional(readOnly = true)
    public List<PersonAndCode> search(String words, String after, boolean withClosed) {
        return store.search(words.strip(), after, withClosed);
    }

    /** The open accounts of the three administrators, with their newest codes. */
    @Transactional(readOnly = true)
    public List<PersonAndCode> administrators() {
        return store.administrators();
    }

    /** What happened to an account, newest first. */
    @Transactional(readOnly = true)
    public List<AccountEvent> events(UUID account) {
        return store.events(account);
    }

    /** The open accounts that hold a role, held fast until the end of the transaction. */
    @Transactional
    public List<Person> holders(Role role) {
        return store.holders(role);
    }

    /** Whether nobody has an account here yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return store.isEmpty();
    }

    @Transactional(readOnly = true)
    public List<Account> demo() {
        return store.demo();
    }

    /** Tells on the demo's sign-in page how an account may be entered for real. */
    @Transactional
    public void tell(UUID account, String what) {
        store.tell(account, what);
    }

    @Transactional(readOnly = true)
    public List<String> toldToTry() {
        return store.toldToTry();
    }

    /** The officers who can be named in a mandate. */
    @Transactional(readOnly = true)
    public List<Actor> officers() {
        return store.officers();
    }
}
