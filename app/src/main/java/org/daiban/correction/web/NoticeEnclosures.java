package org.daiban.correction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.OneTimeNotices;
import org.daiban.document.Bundle;
import org.daiban.document.Documents;
import org.daiban.document.Enclosed;
import org.daiban.document.Enclosures;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The one-time notices of a project, and the files that answered them. */
@Component
@Order(50)
class NoticeEnclosures implements Enclosures {

    private static final String FOLDER = "05 一次性告知";

    private final OneTimeNotices notices;
    private final Owners owners;
    private final Documents documents;
    private final Jurisdictions jurisdictions;

    NoticeEnclosures(OneTimeNotices notices, Owners owners, Documents documents, Jurisdictions jurisdictions) {
        this.notices = notices;
        this.owners = owners;
        this.documents = documents;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public List<Bundle.Entry> of(UUID project) {
        List<OneTimeNotice> all = SignIn.current().map(actor -> notices.ofProject(actor, project)).orElse(List.of());
        String owner = all.isEmpty() ? "" : owners.find(all.get(0).owner()).map(Owner::name).orElse("");
        List<Bundle.Entry> entries = new ArrayList<>();
        for (OneTimeNotice notice : all) {
            String name = "一次性告知单 " + notice.number();
            entries.add(Enclosed.paper(FOLDER, name + " " + notice.matterName(), NoticePaper.of(notice, owner, jurisdictions.letterhead()), notice.issuedOn(),
                    notice.issuedBy()));
            for (NoticeLine line : notice.lines()) {
                line.entries().stream().filter(entry -> entry.file() != null).forEach(entry -> documents.find(entry.file()).ifPresent(document ->
                        entries.add(Enclosed.stored(FOLDER, name + " 第" + line.number() + "条 补来的材料", documents, document, notice.issuedOn()))));
            }
        }
        return entries;
    }
}
