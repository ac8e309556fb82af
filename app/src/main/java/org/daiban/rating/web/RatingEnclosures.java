package org.daiban.rating.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.document.Bundle;
import org.daiban.document.Enclosed;
import org.daiban.document.Enclosures;
import org.daiban.document.Paper;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rating.Call;
import org.daiban.rating.Calls;
import org.daiban.rating.FollowUpEvent;
import org.daiban.rating.FollowUpEventKind;
import org.daiban.rating.FollowUps;
import org.daiban.rating.Rating;
import org.daiban.rating.Ratings;
import org.daiban.rating.Served;
import org.daiban.web.Mask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an owner said of the finished case files of a project, and what followed; calls and checks only for staff. */
@Component
@Order(90)
class RatingEnclosures implements Enclosures {

    private final Ratings ratings;
    private final FollowUps followUps;
    private final Calls calls;

    RatingEnclosures(Ratings ratings, FollowUps followUps, Calls calls) {
        this.ratings = ratings;
        this.followUps = followUps;
        this.calls = calls;
    }

    @Override
    public List<Bundle.Entry> of(UUID project) {
        Actor actor = SignIn.current().orElseThrow();
        return ratings.ofProject(project).stream().filter(served -> served.rating().isPresent() || served.followUp().isPresent())
                .map(served -> entry(served, !actor.is(Role.OWNER))).toList();
    }

    private Bundle.Entry entry(Served served, boolean staff) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table(List.of(), List.of(24, 76), List.of(
                List.of("事项、单位", served.matterName() + "　" + served.unitName()),
                List.of("送达", served.deliveredOn().toString()),
                List.of("评价", served.rating().map(RatingEnclosures::said).orElse("项目单位没有评价")))));
        List<FollowUpEvent> events = followUps.events(served).stream()
                .filter(event -> staff || event.kind() != FollowUpEventKind.CHECKED && event.kind() != FollowUpEventKind.OVERDUE).toList();
        if (!events.isEmpty()) {
            blocks.add(new Paper.Heading("整改"));
            blocks.add(new Paper.Table(List.of("日期", "做什么", "内容"), List.of(23, 24, 53), events.stream()
                    .map(event -> List.of(event.on().toString(), event.kind().label() + event.outcome().map(outcome -> "：" + outcome.label()).orElse("")
                            + "（" + event.by() + "）", Mask.within(event.words()))).toList()));
        }
        List<Call> called = staff ? calls.of(served.caseFile()) : List.of();
        if (!called.isEmpty()) {
            blocks.add(new Paper.Heading("回访"));
            blocks.add(new Paper.Table(List.of("日期", "与谁", "说了什么"), List.of(23, 24, 53), called.stream()
                    .map(call -> List.of(call.on().toString(), call.person(), Mask.within(call.said())
                            + call.level().map(level -> "（电话里说：" + level.label() + "）").orElse(""))).toList()));
        }
        Paper paper = new Paper("评价和回访", "办件：" + served.code(), blocks, "由登记的内容生成");
        return Enclosed.paper("09 评价和回访", "评价 " + served.code() + " " + served.matterName(), paper,
                served.rating().map(Rating::on).orElse(served.deliveredOn()), "项目单位");
    }

    private static String said(Rating rating) {
        String aspects = rating.dimensions().entrySet().stream().map(one -> one.getKey().label() + one.getValue().label()).sorted().collect(Collectors.joining("，"));
        return rating.level().label() + "（" + rating.on() + "，" + rating.way().label() + "）" + (aspects.isEmpty() ? "" : "；" + aspects)
                + (rating.words().isEmpty() ? "" : "；" + Mask.within(rating.words()));
    }
}
