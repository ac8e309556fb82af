package org.daiban.person;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.notice.TextMessages;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by text: six digits, five minutes, five tries, one use. Every phone is answered alike, whether somebody here has it
 * or not, since the first entry by a phone opens its person.
 */
@Component
public class PhoneCodes {

    static final Duration LASTS = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofMinutes(1);
    static final int TRIES = 5;
    static final int AN_HOUR = 5;
    static final int A_DAY = 10;

    private static final String HOUSE = "产品口径";

    private final CodeStore store;
    private final TextMessages texts;
    private final PasswordEncoder hashes;
    private final Audit audit;
    private final Once once;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PhoneCodes(CodeStore store, TextMessages texts, PasswordEncoder hashes, Audit audit, Once once, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.hashes = hashes;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** Whether codes can be sent here at all. */
    public boolean isOpen() {
        return texts.isOpen();
    }

    /** Why no code is sent to what was typed: R00-40, R00-45; empty when one may be. */
    public List<Refusal> refusals(String typed) {
        if (!texts.isOpen()) {
            return List.of(new Refusal("R00-45", "本系统没有开通短信，不能用手机验证码登录。请用统一身份认证登录，或者到代办专窗办理。", HOUSE));
        }
        if (!MobilePhone.isOne(MobilePhone.normal(typed))) {
            return List.of(new Refusal("R00-40", "手机号应为 11 位，以 1 开头，请核对。", HOUSE, "phone"));
        }
        return List.of();
    }

    /** Sends a code; answers what the code is asked for with. */
    public Outcome<UUID> send(String typed, UUID key) {
        List<Refusal> refusals = refusals(typed);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        String phone = MobilePhone.normal(typed);
        AtomicReference<String> fresh = new AtomicReference<>();
        Outcome<UUID> kept = once.run(key, () -> keep(phone, fresh));
        if (kept.isDone() && fresh.get() != null && !texts.send(phone, text(fresh.get()))) {
            return Outcome.refused(new Refusal("R00-46", "短信没有发出去，可能是短信通道的问题。请一分钟以后再试。", HOUSE));
        }
        return kept;
    }

    private Outcome<UUID> keep(String phone, AtomicReference<String> fresh) {
        store.lock(phone);
        Instant now = clock.instant();
        Optional<Refusal> tooOften = tooOften(store.sent(phone, now.minus(Duration.ofDays(1))), now);
        if (tooOften.isPresent()) {
            return Outcome.refused(tooOften.get());
        }
        String code = "%06d".formatted(random.nextInt(1_000_000));
        UUID id = Ids.next();
        store.insert(id, phone, hashes.encode(code), now);
        fresh.set(code);
        return Outcome.done(id);
    }

    private static Optional<Refusal> tooOften(List<Instant> sent, Instant now) {
        if (!sent.isEmpty() && sent.get(0).plus(PAUSE).isAfter(now)) {
            long seconds = Duration.between(now, sent.get(0).plus(PAUSE)).toSeconds() + 1;
            return refuse("R00-41", "刚刚发过验证码，请先看手机；没有收到的，" + seconds + " 秒以后可以重新获取。");
        }
        long lastHour = sent.stream().filter(at -> at.plus(Duration.ofHours(1)).isAfter(now)).count();
        if (lastHour >= AN_HOUR || sent.size() >= A_DAY) {
            return refuse("R00-42", "这个号码获取验证码太频繁，每小时最多 " + AN_HOUR + " 次、每天最多 " + A_DAY + " 次，请稍后再来。");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(String code, String sentence) {
        return Optional.of(new Refusal(code, sentence, HOUSE, "phone"));
    }

    private static String text(String code) {
        return "【全程代办】验证码 " + code + "，5 分钟内有效，用于登录。工作人员不会向您要验证码，请不要告诉别人。";
    }

    /** Where a code went, with the middle of the number hidden; empty where there is no such code. */
    @Transactional(readOnly = true)
    public Optional<String> sentTo(UUID id) {
        return store.find(id).map(code -> MobilePhone.masked(code.phone()));
    }

    /** Tries a code; every try counts, also that of a wrong code, and is recorded. */
    @Transactional
    public Outcome<Proof> prove(UUID id, String typed) {
        CodeStore.Code code = store.lock(id).orElse(null);
        if (code == null || code.used() || code.tries() >= TRIES || !code.sentAt().plus(LASTS).isAfter(clock.instant())) {
            failed(code, "验证码已失效");
            return Outcome.refused(new Refusal("R00-44", "这个验证码已经失效（过了 5 分钟、用过一次或者错了 5 次），请重新获取。", HOUSE));
        }
        store.tried(id);
        if (!hashes.matches(typed.replaceAll("\\s", ""), code.hash())) {
            int left = TRIES - code.tries() - 1;
            failed(code, "验证码不对");
            return Outcome.refused(new Refusal("R00-43", "验证码不对，" + (left == 0 ? "已经错了 5 次，请重新获取。" : "还可以试 " + left + " 次。"),
                    HOUSE, "code"));
        }
        store.used(id, clock.instant());
        return Outcome.done(Proof.ofPhone(code.phone()));
    }

    private void failed(CodeStore.Code code, String why) {
        audit.record(AuditKind.SIGN_IN, null, "登录失败：" + why + (code == null ? "" : "，手机 " + MobilePhone.masked(code.phone())));
    }
}
