package org.daiban.request;

import java.util.List;
import java.util.UUID;
import org.daiban.document.Documents;
import org.daiban.document.Upload;
import org.daiban.identity.Actor;
import org.daiban.rule.Refusal;
import org.springframework.stereotype.Component;

/** The files that come with an entry. */
@Component
class RequestFiles {

    private static final int MOST = 5;

    private final Documents documents;

    RequestFiles(Documents documents) {
        this.documents = documents;
    }

    List<Refusal> refusals(List<Upload> uploads) {
        return uploads.size() > MOST
                ? List.of(RequestRule.TOO_MANY_FILES.at("files", "一次最多传 " + MOST + " 个文件，现在选了 " + uploads.size() + " 个；其余的请分次补充。"))
                : uploads.stream().flatMap(upload -> documents.refusals(upload).stream()).toList();
    }

    /** Part of the transaction of the entry. */
    List<Entry.Attachment> store(Actor actor, List<Upload> uploads) {
        return uploads.stream().map(upload -> {
            UUID document = documents.store(actor, upload).orThrow();
            return new Entry.Attachment(document, upload.fileName(), upload.size());
        }).toList();
    }
}
