package org.daiban.help.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.document.Bundle;
import org.daiban.document.Enclosed;
import org.daiban.document.Enclosures;
import org.daiban.document.Paper;
import org.daiban.help.HelpList;
import org.daiban.help.HelpRequest;
import org.daiban.help.HelpRequests;
import org.daiban.help.HelpThread;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What units were asked about a project and what they answered; between officers and units, so not for the owner. */
@Component
@Order(70)
class HelpEnclosures implements Enclosures {

    private static final int MOST = 500;

    private final HelpList list;
    private final HelpRequests requests;

    HelpEnclosures(HelpList list, HelpRequests requests) {
        this.list = list;
        this.requests = requests;
    }

    @Override
    public List<Bundle.Entry> of(UUID project) {
        Actor actor = SignIn.current().orElseThrow();
        if (!actor.is(Role.OFFICER) && !actor.is(Role.BUREAU)) {
            return List.of();
        }
        List<Bundle.Entry> entries = new ArrayList<>();
        for (HelpList.Show show : List.of(HelpList.Show.OPEN, HelpList.Show.OVER)) {
            list.by(new HelpList.Filter(show, null, null, project), null, MOST).rows().stream()
                    .map(HelpRequest::id).flatMap(id -> requests.thread(actor, id).stream()).forEach(thread -> entries.add(entry(thread)));
        }
        return entries;
    }

    private static Bundle.Entry entry(HelpThread thread) {
        HelpRequest request = thread.request();
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Text("请" + request.unitName() + "协助：" + request.current().question()));
        blocks.add(new Paper.Table(List.of("做什么", "谁", "内容"), List.of(22, 28, 50), thread.events().stream()
                .map(event -> List.of(event.kind().label(), event.byName() + (event.toName().isEmpty() ? "" : "，给" + event.toName()), event.note())).toList()));
        Paper paper = new Paper("协助请求", "办件：" + request.code() + "　" + request.state().label(), blocks, "由登记的经过生成");
        return Enclosed.paper("07 协助请求", "协助请求 " + request.code() + " " + request.matterName(), paper, request.current().askedOn(), request.officerName());
    }
}
