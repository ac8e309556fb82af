package org.daiban.audit;

import java.io.PrintStream;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.PresentAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The command {@code --daiban.verify-audit}: verifies the record of every jurisdiction, one line each; exit code 1 where one is broken. */
@Component
@ConditionalOnProperty("daiban.verify-audit")
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyEveryChain implements ApplicationRunner, ExitCodeGenerator {

    private final Verifications verifications;
    private final EveryJurisdiction jurisdictions;
    private final PrintStream out;
    private boolean isBroken;

    @Autowired
    VerifyEveryChain(Verifications verifications, EveryJurisdiction jurisdictions) {
        this(verifications, jurisdictions, System.out);
    }

    VerifyEveryChain(Verifications verifications, EveryJurisdiction jurisdictions, PrintStream out) {
        this.verifications = verifications;
        this.jurisdictions = jurisdictions;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        PresentAct.doing("核验审计记录", () -> jurisdictions.codes().forEach(code -> Jurisdiction.within(code, () -> verify(code))));
    }

    @Override
    public int getExitCode() {
        return isBroken ? 1 : 0;
    }

    private void verify(String code) {
        if (!verifications.isAnythingThere()) {
            out.println(code + " 没有记录");
            return;
        }
        VerificationRecord record = verifications.verify();
        isBroken |= !record.found().isWhole();
        out.println(code + " " + record.inWords());
    }
}
