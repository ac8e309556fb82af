package org.daiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looking things up in the library of the demo, as people do. */
@DaibanTest
class PolicySearchStoreTest {

    private static final String CITY = "441400";
    private static final String LARGE = "441423";

    @Autowired
    PolicySearch search;

    @Autowired
    Policies policies;

    @Autowired
    SearchStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            # two characters
            环评,             生态环境法典
            消防,             消防法
            人防,             人民防空法
            林地,             森林法
            文物,             文物保护法
            放假,             年节及纪念日放假办法
            补正,             行政许可法
            容缺,             广东省优化营商环境条例
            中介,             网上中介服务超市
            代办,             全程免费代办工作方案
            停表,             特殊程序审批事项清单
            划拨,             城乡规划法
            # what people say
            施工证,           建筑法
            规划证,           城乡规划法
            用地证,           城乡规划法
            水保,             水土保持方案管理办法
            稳评,             社会稳定风险评估
            图审,             建设工程质量管理条例
            渣土,             建筑垃圾管理条例
            考古,             文物保护法
            压矿,             矿产资源法
            工资专户,         农民工工资支付条例
            危化品,           危险化学品安全法
            适老,             无障碍环境建设法
            隐私,             个人信息保护法
            帮办,             全程免费代办工作方案
            赋码,             投资项目代码
            # whole questions
            施工许可证怎么办理,     建筑法
            请问办环评要多久,       生态环境法典
            竣工备案需要什么材料,   建设工程质量管理条例
            # a wrong character
            环境影响评介,     生态环境法典
            水土保侍方案,     水土保持方案管理办法
            首席服务管,       全程免费代办工作方案
            优化营商环竟,     优化营商环境条例
            # document numbers
            梅市政数〔2020〕2号,   全程免费代办工作方案
            [2020]2号,             全程免费代办工作方案
            2020 2,                全程免费代办工作方案
            （2019）12号,          审批制度改革实施方案
            53号令,                水土保持方案管理办法
            自然资规2019 2,        多审合一
            粤府办〔2018〕53号,    网上中介服务超市
            国办发【2018】33 号,   审批分四个阶段
            """)
    void what_people_look_for_is_among_the_first_three(String words, String title) {
        Found found = Jurisdiction.within(CITY, () -> search.search(words, PolicyFilter.IN_FORCE, 1));
        assertThat(found.hits().stream().limit(3).map(hit -> hit.policy().facts().title())).as(words).anySatisfy(one -> assertThat(one).contains(title));
    }

    @Test
    void a_replaced_policy_is_shown_as_what_replaced_it() {
        Found found = Jurisdiction.within(CITY, () -> search.search("粤府办〔2018〕53号", PolicyFilter.IN_FORCE, 1));
        assertThat(found.hits().get(0).policy().facts().number()).isEqualTo("粤办函〔2020〕332号");
        assertThat(found.hits().get(0).insteadOf().orElseThrow().facts().number()).isEqualTo("粤府办〔2018〕53号");
        Found old = Jurisdiction.within(CITY, () -> search.search("粤府办〔2018〕53号", PolicyFilter.of("NO_LONGER", "", ""), 1));
        assertThat(old.hits().get(0).policy().facts().number()).isEqualTo("粤府办〔2018〕53号");
    }

    @Test
    void level_and_matter_narrow_what_is_found() {
        Found province = Jurisdiction.within(CITY, () -> search.search("营商环境", PolicyFilter.of("", "PROVINCE", ""), 1));
        assertThat(province.hits()).isNotEmpty().allSatisfy(hit -> assertThat(hit.policy().facts().level()).isEqualTo(Level.PROVINCE));
        PolicySearch.Listed matter = Jurisdiction.within(CITY, () -> search.list(PolicyFilter.of("", "", "C06"), ""));
        assertThat(matter.policies()).isNotEmpty().allSatisfy(policy -> assertThat(policy.facts().matters()).contains("C06"));
    }

    @Test
    void leafing_through_meets_every_policy_once_and_nonsense_begins_at_the_beginning() {
        List<UUID> met = new ArrayList<>();
        Jurisdiction.within(CITY, () -> {
            String after = "";
            do {
                PolicySearch.Listed page = search.list(PolicyFilter.of("ANY", "", ""), after);
                page.policies().forEach(policy -> met.add(policy.id()));
                after = page.next();
            } while (!after.isEmpty());
            assertThat(search.list(PolicyFilter.IN_FORCE, "2026-02-30_" + "-".repeat(36)).policies()).isNotEmpty();
        });
        assertThat(met).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void who_is_still_typing_is_shown_titles_and_words() {
        PolicySearch.Suggested suggested = Jurisdiction.within(CITY, () -> search.suggest("施工许可"));
        assertThat(suggested.words()).contains("施工许可证");
        assertThat(suggested.policies()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void nothing_is_found_of_another_jurisdiction_and_nothing_of_a_draft() {
        Actor bureau = new Actor(UUID.randomUUID(), "甲", Role.BUREAU, CITY, null, null);
        Jurisdiction.within(CITY, () -> policies.draft(bureau, LibraryWorld.facts("龘靐齉草稿", ""), UUID.randomUUID()).orThrow());
        assertThat(Jurisdiction.within(CITY, () -> search.search("龘靐", PolicyFilter.of("ANY", "", ""), 1)).hits()).isEmpty();
        assertThat(Jurisdiction.within("441481", () -> search.search("全程免费代办", PolicyFilter.of("ANY", "", ""), 1)).hits()).isEmpty();
    }

    /** As the application's role, under row security: equality of texts may go into the index, and does. */
    @Test
    void among_the_pairs_of_twenty_thousand_policies_those_looked_for_are_found_by_index() {
        Jurisdiction.within(LARGE, () -> transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into knowledge.gram (jurisdiction, gram, policy, weight)
                    select :place, chr(20000 + (n * piece) % 3000) || chr(24000 + piece), md5('policy ' || n)::uuid, 1
                    from generate_series(1, 20000) as n cross join generate_series(1, 20) as piece
                    on conflict do nothing""").param("place", LARGE).update();
            Actor first = new Actor(UUID.randomUUID(), "甲", Role.BUREAU, LARGE, null, null);
            Actor second = new Actor(UUID.randomUUID(), "乙", Role.BUREAU, LARGE, null, null);
            UUID one = policies.draft(first, LibraryWorld.facts("龘靐办法", ""), UUID.randomUUID()).orThrow();
            policies.publish(second, one, 0, UUID.randomUUID()).orThrow();
            assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("daiban_app");
            String plan = String.join("\n", jdbc.sql("explain " + SearchStore.CANDIDATES)
                    .param("jurisdiction", LARGE).param("grams", new String[] {"龘靐", "演示"}).param("level", null).param("matter", "").param("most", 120)
                    .query(String.class).list());
            assertThat(plan).containsPattern("Index (Only )?Scan.* on gram|Bitmap Index Scan on gram_pkey").doesNotContain("Seq Scan on gram");
            assertThat(plan.lines().filter(line -> line.contains("Index Cond")).anyMatch(line -> line.contains("gram = ANY"))).as(plan).isTrue();
            assertThat(store.candidates(Set.of("龘靐"), PolicyFilter.IN_FORCE)).hasSize(1);
            status.setRollbackOnly();
        }));
    }
}
