package org.daiban.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The late case files of the demo world, as those who may hurry them and those who wait meet them. */
@DaibanTest
class WarningPagesTest {

    private static final Pattern LATE = Pattern.compile("light-red\".*?href=\"(/case-files/[0-9a-f-]{36})\"", Pattern.DOTALL);

    @Autowired
    Visitor officer;

    @Autowired
    Visitor unit;

    @Autowired
    Visitor owner;

    @Test
    void the_late_ones_are_listed_and_a_reason_said_once_is_there_for_the_owner_too() {
        String path = late();
        assertThat(officer.get(path).body()).contains("hx-get=\"" + path + "/warnings\"");
        String page = officer.get(path + "/warnings").body();
        assertThat(page).contains("公开说明超期理由", "优化营商环境条例第36条", "name=\"voucher\"");
        assertThat(officer.post(path + "/overdue-reasons", Map.of("reason", "", "voucher", "", "key", UUID.randomUUID())).body())
                .contains("请写明为什么超期", "代为登记的，请写明凭证");
        Map<String, Object> said = Map.of("reason", "演示：等待<b>专家</b>复核", "voucher", "演示来函〔2026〕1号", "key", UUID.randomUUID());
        assertThat(officer.post(path + "/overdue-reasons", said).statusCode()).isEqualTo(303);
        assertThat(officer.post(path + "/overdue-reasons", said).statusCode()).as("the same submit again").isEqualTo(303);
        String after = officer.get(path + "/warnings").body();
        assertThat(after.split("等待&lt;b&gt;专家&lt;/b&gt;复核", -1)).as("once, escaped").hasSize(2);
        assertThat(after).contains("演示来函〔2026〕1号");
        assertThat(officer.get("/warnings").body()).contains("等待&lt;b&gt;专家");
        for (String name : new String[] {"owner-factory", "owner-hospital", "owner-workshop"}) {
            String seen = owner.as(name).get(path + "/warnings").body();
            assertThat(seen).doesNotContain("演示来函〔2026〕1号");
            assertThat(owner.post(path + "/overdue-reasons", said).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void the_list_asks_for_one_light_and_takes_nonsense_for_both() {
        assertThat(officer.as("bureau-zhong").get("/warnings?light=RED").body()).contains("已超期").doesNotContain("黄 · 快到期");
        assertThat(officer.get("/warnings?light=%27%3B--").statusCode()).isEqualTo(200);
        assertThat(unit.as("unit-zjj").get("/warnings").statusCode()).isEqualTo(200);
        assertThat(owner.as("owner-factory").get("/warnings").statusCode()).isEqualTo(403);
    }

    /** Decides nothing: the first late one an officer sees. */
    private String late() {
        Matcher first = LATE.matcher(officer.as("officer-lin").get("/warnings?all=true&light=RED").body());
        assertThat(first.find()).as("the demo world has a late case file").isTrue();
        return first.group(1);
    }
}
