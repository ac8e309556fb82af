package org.daiban.credential;

import org.daiban.identity.Accounts;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Site;
import org.daiban.web.Sites;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Outside the demo profile a database with demo accounts, in the city or in any county that adopted, is a demo database:
 * the house does not open on it.
 */
@Component
@Profile("!demo")
class NoDemoAccounts implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final Sites sites;

    NoDemoAccounts(Accounts accounts, Sites sites) {
        this.accounts = accounts;
        this.sites = sites;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int found = sites.all().stream()
                .map(Site::code)
                .mapToInt(code -> Jurisdiction.within(code, () -> accounts.demo().size()))
                .sum();
        if (found > 0) {
            throw new DemoAccountsFound(found);
        }
    }
}
