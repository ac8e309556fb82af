package org.daiban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.closing.EndWorld;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ratings, follow-ups and calls as owners, officers and the bureau meet them. */
@DaibanTest
class RatingPagesTest {

    private static final Pattern FOLLOW_UP = Pattern.compile("href=\"(/follow-ups/[0-9a-f-]{36})\"");

    @Autowired
    ApplicationContext house;
    @Autowired
    Visitor owner;
    @Autowired
    Visitor staff;

    @Test
    void an_owner_rates_once_and_sees_what_follows() {
        EndWorld world = new EndWorld(house, "441400").delivered();
        String path = "/my/ratings/" + world.caseFile;
        owner.as(world.ownerLogin);
        assertThat(owner.get("/my/ratings").body()).contains("等您评价", path);
        assertThat(owner.get(path).body()).contains("非常满意", "非常不满意", "服务态度");
        assertThat(owner.post(path, Map.of("level", "", "key", UUID.randomUUID())).body()).contains("请在五档里选一档");
        assertThat(owner.post(path, Map.of("level", "BAD", "ATTITUDE", "FAIR", "words", "打我电话 13912345678 说", "key", UUID.randomUUID())).statusCode()).isEqualTo(303);
        assertThat(owner.post(path, Map.of("level", "GOOD", "key", UUID.randomUUID())).body()).contains("R22-172");
        assertThat(owner.get(path).body()).contains("不满意", "服务态度 基本满意", "主管部门会核实").doesNotContain("提交评价", "13912345678");
        assertThat(staff.as("owner-hospital").get(path).statusCode()).isEqualTo(404);
        String list = staff.as("bureau-zhong").get("/follow-ups").body();
        Matcher found = FOLLOW_UP.matcher(list.substring(0, list.lastIndexOf("演示办结项目")));
        String followUp = "";
        while (found.find()) {
            followUp = found.group(1);
        }
        assertThat(staff.get(followUp).body()).contains("139****5678").doesNotContain("13912345678");
        assertThat(staff.post(followUp + "/answer", Map.of("words", "", "seen", "1", "key", UUID.randomUUID())).body()).contains("请写明内容");
        assertThat(staff.post(followUp + "/answer", Map.of("words", "已约谈经办人。", "seen", "1", "key", UUID.randomUUID())).statusCode()).isEqualTo(303);
        assertThat(owner.get(path).body()).contains("已约谈经办人。", "我不认可这个答复");
        assertThat(owner.post(path + "/objection", Map.of("words", "没有说怎么改。", "key", UUID.randomUUID())).statusCode()).isEqualTo(303);
        assertThat(staff.get(followUp).body()).contains("项目单位不认可", "没有说怎么改。", "待答复");
    }

    @Test
    void officers_see_their_own_results_and_the_bureau_all() {
        assertThat(staff.as("officer-huang").get("/ratings").body()).contains("补交的材料分三次才说全").doesNotContain("没有人主动说明原因");
        assertThat(staff.as("officer-lin").get("/ratings").body()).contains("没有人主动说明原因").doesNotContain("补交的材料分三次才说全");
        String all = staff.as("bureau-zhong").get("/ratings").body();
        assertThat(all).contains("没有人主动说明原因", "补交的材料分三次才说全", "评价率", "按承办单位");
        assertThat(staff.get("/ratings?level=VERY_BAD").body()).contains("没有人主动说明原因").doesNotContain("补交的材料分三次才说全");
        assertThat(staff.download("/ratings/list.xlsx").statusCode()).isEqualTo(200);
        assertThat(staff.as("unit-zjj").get("/ratings").statusCode()).isEqualTo(403);
        assertThat(staff.as("owner-factory").get("/follow-ups").statusCode()).isEqualTo(403);
    }

    @Test
    void a_call_is_recorded_from_the_list_of_those_to_be_called() {
        String list = staff.as("officer-huang").get("/call-backs").body();
        Matcher found = Pattern.compile("href=\"(/case-files/[0-9a-f-]{36}/call-backs)\"").matcher(list);
        assertThat(found.find()).isTrue();
        String path = found.group(1);
        assertThat(staff.post(path, Map.of("on", "", "person", "", "said", "", "seen", "0", "key", UUID.randomUUID())).body()).contains("请写明与谁通话");
        assertThat(staff.as("officer-lin").get(path).body()).as("a colleague's").contains("不是您经办的");
    }

    @Test
    void its_pages_ask_the_database_little_and_only_the_bureau_sets_the_days() {
        staff.as("bureau-zhong");
        Matcher followUp = FOLLOW_UP.matcher(staff.get("/follow-ups").body());
        assertThat(followUp.find()).isTrue();
        for (String path : new String[] {"/ratings", "/follow-ups", followUp.group(1), "/call-backs", "/ratings/terms"}) {
            staff.get(path);
            Statements.forget();
            staff.get(path);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }
        assertThat(staff.get("/ratings/terms").body()).contains("待核定");
        assertThat(staff.as("officer-lin").get("/ratings/terms").statusCode()).isEqualTo(403);
    }
}
