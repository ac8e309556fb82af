package org.daiban.credential;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Person;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a person of staff comes in: password or one-time code, then the second factor, then whatever is due: a new password,
 * a first second factor. Until all of it is done nobody is signed in. Every try is in the audit record.
 */
@Component
public class StaffSignIn {

    /** How long somebody may stand half-way. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Tries tries;
    private final Sessions sessions;
    private final SignInPolicies policies;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StaffSignIn(Accounts accounts, OneTimeCodes codes, Passwords passwords, SecondFactors factors, RecoveryCodes recovery, Tries tries,
                Sessions sessions, SignInPolicies policies, Audit audit, TransactionTemplate transactions, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.factors = factors;
        this.recovery = recovery;
        this.tries = tries;
        this.sessions = sessions;
        this.policies = policies;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The first step, among the accounts of the jurisdiction at work. Whoever was signed in in this session is no longer.
     *
     * @param secret the password, or the one-time code of a new or reset account
     * @param to     where to go afterwards
     */
    public Outcome<HalfWay> begin(String userName, String secret, String to, HttpServletRequest request) {
        SignInPolicy policy = policies.current();
        Outcome<HalfWay> outcome = transactions.execute(status -> check(Accounts.normal(userName), secret, to, policy));
        if (outcome instanceof Outcome.Done<HalfWay> done) {
            prepare(done.value());
            if (request.getSession(false) != null) {
                request.getSession().removeAttribute("SPRING_SECURITY_CONTEXT");
                request.changeSessionId();
            }
            SecurityContextHolder.clearContext();
            request.getSession().setAttribute(HalfWay.ATTRIBUTE, done.value());
        }
        return outcome;
    }

    /** Who stands half-way in this session; empty too where that is too long ago. */
    public Optional<HalfWay> halfWay(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HalfWay.ATTRIBUTE) instanceof HalfWay half
                && clock.instant().isBefore(half.since().plus(PATIENCE)) ? Optional.of(half) : Optional.empty();
    }

    /** The second factor: a code of the authenticator, or a recovery code. */
    public Outcome<HalfWay> code(HalfWay half, String typed, HttpServletRequest request, HttpServletResponse response) {
        SignInPolicy policy = within(half, policies::current);
        Outcome<HalfWay> outcome = within(half, () -> transactions.execute(status -> checkCode(half, typed, policy)));
        return outcome instanceof Outcome.Done<HalfWay> done ? goOn(done.value(), request, response) : outcome;
    }

    /** A new password, where one is due. */
    public Outcome<HalfWay> password(HalfWay half, String password, HttpServletRequest request, HttpServletResponse response) {
        SignInPolicy policy = within(half, policies::current);
        Outcome<HalfWay> outcome = within(half, () -> transactions.execute(status -> {
            Outcome<HalfWay> set = setPassword(half, password, policy);
            if (!set.isDone()) {
                status.setRollbackOnly();
            }
            return set;
        }));
        if (outcome instanceof Outcome.Done<HalfWay> done) {
            within(half, () -> sessions.endAll(half.account(), SessionEnd.PASSWORD));
            return goOn(done.value(), request, response);
        }
        return outcome;
    }

    /** What the authenticator is to be told, at the step of the second factor. */
    public Enrolment enrolment(HalfWay half) {
        return within(half, () -> transactions.execute(status ->
                Enrolment.of(factors.offered(half.account()).orElseThrow(), half.userName())));
    }

    /** Confirms the first second factor and answers the recovery codes, told this once; the person is signed in then. */
    public Outcome<List<String>> enrol(HalfWay half, String typed, HttpServletRequest request, HttpServletResponse response) {
        Outcome<List<String>> outcome = within(half, () -> transactions.execute(status -> {
            if (!factors.confirm(half.account(), typed)) {
                return Outcome.refused(wrongCode());
            }
            List<String> made = recovery.make(half.account());
            audit.record(AuditKind.SIGN_IN, actor(half).orElse(null), "绑定动态验证码，生成 " + made.size() + " 个恢复码");
            return Outcome.done(made);
        }));
        if (outcome.isDone()) {
            goOn(half.withFactorShown(), request, response);
        }
        return outcome;
    }

    static Refusal wrongCode() {
        return new Refusal("R00-13", "动态验证码不对。请看手机上现在的 6 位数字；总不对的，核对手机的时间是不是自动的。", "", "code");
    }

    private Outcome<HalfWay> check(String userName, String secret, String to, SignInPolicy policy) {
        Optional<Refusal> hold = tries.hold(userName);
        Optional<Person> person = accounts.byUserName(userName).filter(found -> !found.demo() && found.isOpen());
        if (hold.isPresent()) {
            record(person, "没有核对口令：" + hold.get().sentence());
            return Outcome.refused(hold.get());
        }
        Passwords.Fit fit = passwords.fit(person, secret);
        if (fit == Passwords.Fit.NOTHING) {
            Refusal refusal = tries.failed(userName, "用户名或者口令不对。", "userName", policy);
            record(person, "登录失败：" + refusal.sentence());
            return Outcome.refused(refusal);
        }
        Person known = person.orElseThrow();
        if (known.role().isEmpty()) {
            record(person, "登录被拒绝：没有角色");
            return Outcome.refused(new Refusal("R00-3", "这个账户还没有授予角色，什么也打不开。请联系安全管理员。", "三员分立", "userName"));
        }
        boolean byCode = fit == Passwords.Fit.CODE;
        return Outcome.done(new HalfWay(known.jurisdiction(), known.account(), known.userName(), known.name(), byCode,
                byCode || passwords.isExpired(known.account(), policy), factors.isEnrolled(known.account()), false, clock.instant(), to));
    }

    private Outcome<HalfWay> checkCode(HalfWay half, String typed, SignInPolicy policy) {
        Optional<Refusal> hold = tries.hold(half.userName());
        if (hold.isPresent()) {
            record(half, "没有核对动态验证码：" + hold.get().sentence());
            return Outcome.refused(new Refusal(hold.get().code(), hold.get().sentence(), hold.get().clause(), "code"));
        }
        if (factors.accepts(half.account(), typed)) {
            return Outcome.done(half.withFactorShown());
        }
        if (recovery.use(half.account(), typed)) {
            record(half, "用了一个恢复码，还剩 " + recovery.left(half.account()) + " 个");
            return Outcome.done(half.withFactorShown());
        }
        Refusal refusal = tries.failed(half.userName(), "动态验证码不对，或者已经用过。", "code", policy);
        record(half, "动态验证码不对：" + refusal.sentence());
        return Outcome.refused(refusal);
    }

    private Outcome<HalfWay> setPassword(HalfWay half, String password, SignInPolicy policy) {
        Optional<Person> person = accounts.find(half.account()).filter(Person::isOpen);
        if (person.isEmpty() || half.byCode() && !codes.use(half.account())) {
            return Outcome.refused(new Refusal("R00-16", "这次登录已经失效：一次性码用过、过期或者又发了新的。请重新登录。", ""));
        }
        List<Refusal> faults = passwords.faults(person.get(), password, policy);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        passwords.set(half.account(), password);
        record(half, half.byCode() ? "用一次性码设置了口令" : "口令到期，改了口令");
        return Outcome.done(half.withNewPassword());
    }

    private Outcome<HalfWay> goOn(HalfWay half, HttpServletRequest request, HttpServletResponse response) {
        if (half.step() != HalfWay.Step.ENTERED) {
            prepare(half);
            request.getSession().setAttribute(HalfWay.ATTRIBUTE, half);
            return Outcome.done(half);
        }
        Optional<Actor> actor = within(half, () -> actor(half));
        request.getSession().removeAttribute(HalfWay.ATTRIBUTE);
        if (actor.isEmpty()) {
            return Outcome.refused(new Refusal("R00-16", "这次登录已经失效，请重新登录。", ""));
        }
        within(half, () -> {
            sessions.begin(actor.get(), request, response);
            return transactions.execute(status -> {
                tries.succeeded(half.userName());
                audit.record(AuditKind.SIGN_IN, actor.get(), "登录");
                return actor;
            });
        });
        return Outcome.done(half);
    }

    /** A secret is on offer before the page that shows it is asked for. */
    private void prepare(HalfWay half) {
        if (half.step() == HalfWay.Step.ENROL) {
            within(half, () -> transactions.execute(status -> {
                if (factors.offered(half.account()).isEmpty()) {
                    factors.offer(half.account());
                }
                return half;
            }));
        }
    }

    private Optional<Actor> actor(HalfWay half) {
        return accounts.find(half.account()).flatMap(Person::actor);
    }

    /** Where there is no such account, what was typed is not written down: people type passwords there by mistake. */
    private void record(Optional<Person> person, String detail) {
        audit.record(AuditKind.SIGN_IN, person.flatMap(Person::actor).orElse(null),
                person.map(Person::userName).orElse("没有这个用户名") + "；" + detail);
    }

    private void record(HalfWay half, String detail) {
        audit.record(AuditKind.SIGN_IN, actor(half).orElse(null), half.userName() + "；" + detail);
    }

    private static <T> T within(HalfWay half, Supplier<T> work) {
        return Jurisdiction.within(half.jurisdiction(), work);
    }
}
