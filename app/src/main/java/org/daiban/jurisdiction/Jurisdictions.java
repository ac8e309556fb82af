package org.daiban.jurisdiction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Site;
import org.daiban.web.Sites;
import org.springframework.stereotype.Component;

/** Who works by the scheme here: the city from the first day, a county once it adopted; and under which letterhead. */
@Component
public class Jurisdictions implements Sites {

    private static final int LOOK_AGAIN_SECONDS = 20;

    private final RegisterStore store;
    private final Regions regions;
    private final LoadingCache<String, Register> register;

    Jurisdictions(RegisterStore store, Regions regions) {
        this.store = store;
        this.regions = regions;
        this.register = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofSeconds(LOOK_AGAIN_SECONDS))
                .build(any -> new Register(adoptions(), store.letterheads(regions)));
    }

    private record Register(Map<String, Adoption> adoptions, Map<String, Letterhead> letterheads) {
    }

    /** When and by whom a county adopted the scheme; empty where it has not. */
    public Optional<Adoption> adoption(String code) {
        return Optional.ofNullable(register().adoptions().get(code));
    }

    /** True for a city, and for a county that adopted. */
    public boolean isAtWork(String code) {
        return regions.find(code).filter(region -> region.isCity() || adoption(code).isPresent()).isPresent();
    }

    /** The letterhead in force in the current jurisdiction. */
    public Letterhead letterhead() {
        return letterhead(Jurisdiction.current());
    }

    public Letterhead letterhead(String code) {
        Letterhead own = register().letterheads().get(code);
        return own != null ? own : Letterhead.usual(regions.find(code).orElseGet(() -> new Region(code, code, code)));
    }

    /**
     * Enters the current jurisdiction into the register, within the command of whoever adopts; false where it is there.
     * Tell {@link #changed()} after the commit.
     */
    public boolean adopt(Actor actor, String basis, Letterhead letterhead) {
        Region county = regions.find(Jurisdiction.current()).orElseThrow();
        if (!store.adopt(actor, county, basis)) {
            return false;
        }
        store.insert(actor, letterhead, "开通时设定");
        return true;
    }

    /** Looks at the register anew; to be told after the commit. */
    public void changed() {
        register.invalidateAll();
    }

    @Override
    public Optional<Site> open(String code) {
        return isAtWork(code) ? Optional.of(of(code)) : Optional.empty();
    }

    @Override
    public List<Site> all() {
        return regions.all().stream().map(Region::code).filter(this::isAtWork).map(this::of).toList();
    }

    @Override
    public Site of(String code) {
        Letterhead letterhead = letterhead(code);
        boolean isCity = regions.find(code).map(Region::isCity).orElse(true);
        return new Site(code, letterhead.place(), letterhead.bureau(), letterhead.basis(), letterhead.approvalLevel(),
                isCity ? "" : "/r/" + code);
    }

    private Register register() {
        return register.get("");
    }

    private Map<String, Adoption> adoptions() {
        return store.adoptions().stream().collect(Collectors.toMap(Adoption::jurisdiction, Function.identity()));
    }
}
