package org.daiban.identity;

import org.daiban.sql.Jurisdiction;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demo profile a database with demo accounts is a demo database: the house does not open on it. */
@Component
@Profile("!demo")
class NoDemoAccounts implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final String city;

    NoDemoAccounts(Accounts accounts, @Value("${daiban.jurisdiction}") String city) {
        this.accounts = accounts;
        this.city = city;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int found = Jurisdiction.within(city, () -> accounts.demo().size());
        if (found > 0) {
            throw new DemoAccountsFound(found);
        }
    }
}
