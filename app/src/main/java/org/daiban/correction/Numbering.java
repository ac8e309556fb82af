package org.daiban.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.identity.Accounts;
import org.daiban.identity.Person;
import org.daiban.sql.Ids;
import org.springframework.stereotype.Component;

/** Makes a notice of what is to be told: its number of the year, whose it is, who helps. */
@Component
class Numbering {

    private final NoticeStore store;
    private final Accounts accounts;
    private final Clock clock;

    Numbering(NoticeStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    OneTimeNotice notice(CaseFile file, NewNotice wanted, int ordinal, String by, List<NoticeLine> lines) {
        int year = LocalDate.now(clock).getYear();
        String number = "告知〔" + year + "〕" + store.nextSerial(year) + "号";
        String helper = wanted.helper().isBlank() ? officer(file.officer()) : wanted.helper().strip();
        return new OneTimeNotice(Ids.next(), number, wanted.kind(), ordinal, file.id(), file.project(), file.projectName(),
                file.owner(), file.officer(), file.unit(), file.unitName(), file.matterName(), file.code(), wanted.on(),
                wanted.until(), helper, wanted.note().strip(), by, clock.instant(), lines, null);
    }

    private String officer(UUID account) {
        return accounts.find(account).map(Person::name).map(name -> "首席服务官" + name).orElse("首席服务官");
    }
}
