package org.daiban.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.help.HelpRequest;
import org.daiban.help.NewAnswer;
import org.daiban.help.NewHelp;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.roster.OnDuty;
import org.daiban.sql.Jurisdiction;

/** What officers asked units: answered in time, waiting, climbed to 业务负责人, and one nobody answered at all. */
final class HelpTold {

    private final Doors doors;
    private final Story story;
    private final Map<String, UUID> asked = new HashMap<>();

    HelpTold(Doors doors, Story story) {
        this.doors = doors;
        this.story = story;
    }

    void tell(ProjectTold factory, Actor lin, ProjectTold hospital, Actor chen) {
        ask(factory, lin, "A16", 135, "请告知专家评审安排在哪一天。");
        answer("A16", 134, "评审会定在本月下旬，专家名单已发建设单位。");
        close(lin, "A16", 134);
        ask(factory, lin, "P17", 14, "请告知目前办到哪一步、预计哪天办结。");
        climb("P17", 10, 8, 7);
        ask(factory, lin, "B06", 5, "初步设计审查已经超期，请说明还差哪一步、哪天能办结。");
        climb("B06", 1);
        ask(factory, lin, "C03", 4, "请核对材料是否齐全；还缺什么，请一次告知。");
        answer("C03", 2, "专家评审意见已经汇总，缺消防水池容积计算书一份，其余材料齐全。");
        ask(hospital, chen, "A08", 2, "地块边界核对的结果什么时候能出？");
        ask(hospital, chen, "B05", 1, "请说明资金来源证明可以用哪几种材料。");
    }

    private void ask(ProjectTold project, Actor officer, String matter, int ago, String question) {
        story.on(ago, officer, "请单位协助", () -> asked.put(matter, doors.help().ask(officer,
                new NewHelp(file(project, matter).id(), null, question, null), UUID.randomUUID()).orThrow()));
    }

    /** By whoever handles the matter that day. */
    private void answer(String matter, int ago, String words) {
        story.on(ago, house(), "答复协助请求", () -> {
            HelpRequest request = request(matter);
            Actor clerk = doors.rosters().of(request.unit(), story.day(ago)).today(matter).map(OnDuty::person)
                    .map(person -> new Actor(person.person(), person.told().name(), Role.UNIT, Jurisdiction.current(), request.unit(), null))
                    .orElseThrow();
            Story.as(clerk, "答复协助请求", () -> doors.helpReplies().answer(clerk, request.id(), new NewAnswer(words, Optional.empty()),
                    UUID.randomUUID()).orThrow());
        });
    }

    private void close(Actor officer, String matter, int ago) {
        story.on(ago, officer, "办结协助请求", () -> doors.help().close(officer, asked.get(matter), request(matter).version(), UUID.randomUUID()).orThrow());
    }

    /** What the timer would have done on these days. */
    private void climb(String matter, int... ago) {
        for (int day : ago) {
            story.on(day, house(), "协助请求逐级上报", () -> doors.helpClimbing().fire(request(matter).current().id()));
        }
    }

    private HelpRequest request(String matter) {
        return doors.help().thread(house(Role.BUREAU), asked.get(matter)).orElseThrow().request();
    }

    private CaseFile file(ProjectTold project, String matter) {
        return doors.files().of(project.id()).stream().filter(file -> file.matter().equals(matter)).reduce((first, last) -> last).orElseThrow();
    }

    private static Actor house() {
        return house(Role.SYSTEM);
    }

    private static Actor house(Role role) {
        return new Actor(new UUID(0, 0), "系统", role, Jurisdiction.current(), null, null);
    }
}
