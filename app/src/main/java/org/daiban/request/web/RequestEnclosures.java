package org.daiban.request.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.document.Bundle;
import org.daiban.document.Documents;
import org.daiban.document.Enclosed;
import org.daiban.document.Enclosures;
import org.daiban.document.Paper;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.request.Entry;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The requests made for a project, from the question to the closing; an owner reads what an owner may. */
@Component
@Order(60)
class RequestEnclosures implements Enclosures {

    private static final String FOLDER = "06 诉求";

    private final ServiceRequests requests;
    private final Documents documents;

    RequestEnclosures(ServiceRequests requests, Documents documents) {
        this.requests = requests;
        this.documents = documents;
    }

    @Override
    public List<Bundle.Entry> of(UUID project) {
        List<Bundle.Entry> entries = new ArrayList<>();
        Actor actor = SignIn.current().orElseThrow();
        for (ServiceRequest request : requests.of(project)) {
            List<Entry> told = requests.entries(actor, request.id());
            entries.add(Enclosed.paper(FOLDER, "诉求 " + request.code().text(), paper(request, told, actor.is(Role.OWNER)), request.receivedOn(), request.receivedBy()));
            told.stream().flatMap(entry -> entry.attachments().stream()).map(Entry.Attachment::document).distinct().forEach(file ->
                    documents.find(file).ifPresent(document -> entries.add(
                            Enclosed.stored(FOLDER, "诉求 " + request.code().text() + " 附件", documents, document, request.receivedOn()))));
        }
        return entries;
    }

    private static Paper paper(ServiceRequest request, List<Entry> told, boolean forOwner) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table(List.of(), List.of(24, 76), List.of(
                List.of("提出", request.receivedOn() + "，" + request.channel().label()),
                List.of("服务方式", request.mode().label()),
                List.of("诉求内容", request.note().isEmpty() ? "（当面说明）" : request.note()),
                List.of("状态", request.state().label()))));
        blocks.add(new Paper.Heading("经过"));
        blocks.add(new Paper.Table(List.of("时间、人员", "做什么", "内容"), List.of(28, 22, 50), told.stream()
                .map(entry -> Line.of(entry, "", Map.of(), forOwner, 0))
                .map(line -> List.of(line.when() + "　" + line.who(), line.title() + (line.details().isEmpty() ? "" : "：" + String.join("；", line.details())),
                        line.text())).toList()));
        return new Paper("诉求办理经过", "统一编码：" + request.code().text(), blocks, "由登记的经过生成");
    }
}
