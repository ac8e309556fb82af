package org.daiban.jurisdiction;

import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Address, hours and telephone of a jurisdiction's agency window, each statement a dated record. */
@Component
public class WindowContacts {

    private static final Refusal CHANGED_MEANWHILE = new Refusal("R07-14", "刚才另一位同事公布过，请看过现在的内容再改。", "产品");

    private final WindowContactStore store;
    private final Once once;

    WindowContacts(WindowContactStore store, Once once) {
        this.store = store;
        this.once = once;
    }

    @Transactional(readOnly = true)
    public WindowContact current() {
        return store.newest().orElse(WindowContact.UNKNOWN);
    }

    /**
     * States them anew; the former statement is kept.
     *
     * @param source on whose word or by which document
     * @param seen   the version the actor had before them
     */
    public Outcome<UUID> state(Actor actor, String address, String hours, String phone, String source, int seen, UUID key) {
        return once.run(key, () -> store.insert(actor, address, hours, phone, source, seen)
                ? Outcome.done(Ids.next())
                : Outcome.refused(CHANGED_MEANWHILE));
    }
}
