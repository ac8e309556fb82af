package org.daiban.credential;

import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.identity.Accounts;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Person;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back when the only security administrator lost telephone and recovery codes: whoever may start the program with
 * {@code daiban.credential.rescue=<user name>} gets a one-time code in the log, and the audit record says so.
 */
@Component
@ConditionalOnProperty("daiban.credential.rescue")
class Rescue implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final Tries tries;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final String city;
    private final String userName;

    Rescue(Accounts accounts, OneTimeCodes codes, SecondFactors factors, Tries tries, Audit audit, TransactionTemplate transactions,
           @Value("${daiban.jurisdiction}") String city, @Value("${daiban.credential.rescue}") String userName) {
        this.accounts = accounts;
        this.codes = codes;
        this.factors = factors;
        this.tries = tries;
        this.audit = audit;
        this.transactions = transactions;
        this.city = city;
        this.userName = userName;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Jurisdiction.within(city, () -> transactions.executeWithoutResult(status -> rescue()));
    }

    private void rescue() {
        Person person = accounts.byUserName(userName)
                .filter(found -> found.isOpen() && found.role().filter(role -> role == Role.SECURITY).isPresent())
                .orElseThrow(() -> new IllegalStateException("daiban.credential.rescue names no open security administrator"));
        factors.end(person.account(), "", "启动参数重置");
        tries.unlock(person.userName(), "启动参数重置");
        String code = codes.issue(person.account(), "启动参数重置（同时解除动态验证码）");
        audit.record(AuditKind.SYSTEM, null, "启动参数重置了安全管理员 " + person.userName());
        LOG.warn("安全管理员 {} 的一次性码：{}。请登录后去掉启动参数 daiban.credential.rescue，否则每次启动都会重置。", person.userName(), code);
    }
}
