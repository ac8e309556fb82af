package org.daiban.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaibanTest
class MyPagesTest {

    private static final Pattern MINE = Pattern.compile("/my/projects/[0-9a-f-]{36}");

    @Autowired
    Visitor factory;
    @Autowired
    Visitor hospital;

    @Test
    void what_waits_for_the_owner_comes_first() {
        String page = factory.as("owner-factory").get("/my").body();
        assertThat(page.indexOf("轮到您")).isPositive().isLessThan(page.indexOf("二期仓库"));
        assertThat(page).contains("供水报装接入", "补正中");
    }

    @Test
    void an_owner_sees_own_projects_in_full() {
        String own = links(factory.as("owner-factory")).stream()
                .filter(link -> factory.get(link).body().contains("年产二万吨")).findFirst().orElseThrow();
        assertThat(factory.get(own).body()).contains("年产二万吨", "还缺 3 项", "代委〔", "林晓岚", "各阶段");
    }

    @Test
    void another_owners_project_is_not_there() {
        String theirs = links(hospital.as("owner-hospital")).get(0);
        assertThat(factory.as("owner-factory").get(theirs).statusCode()).isEqualTo(404);
        assertThat(factory.get("/my").body()).doesNotContain("住院综合楼");
    }

    @Test
    void an_officer_has_no_business_here() {
        assertThat(factory.as("officer-lin").get("/my").statusCode()).isEqualTo(403);
    }

    @Test
    void each_page_asks_the_database_at_most_four_times() {
        String own = links(factory.as("owner-factory")).get(0);
        for (String path : List.of("/my", own)) {
            factory.get(path);
            Statements.forget();
            factory.get(path);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }
    }

    private static List<String> links(Visitor visitor) {
        return MINE.matcher(visitor.get("/my").body()).results().map(link -> link.group()).distinct().toList();
    }
}
