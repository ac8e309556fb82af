package org.daiban.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.rule.ApprovalLevel;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every public page has its place under each county that adopted, and stays there. */
@DaibanTest
class CountyPagesTest {

    private static final String COUNTY = "441426";
    private static final String AT = "/r/" + COUNTY;
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)[\"#]");

    @Autowired
    Visitor visitor;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void adopted() {
        Jurisdiction.within(COUNTY, () -> transactions.executeWithoutResult(status -> jurisdictions.adopt(
                new Actor(UUID.randomUUID(), "演示开通人", Role.SYSTEM, "441400", null, null), "演示文件",
                new Letterhead("平远县", "平远县政务服务数据管理局", "平政数", "平远县全程免费代办工作方案", "", ApprovalLevel.COUNTY))));
        jurisdictions.changed();
    }

    @Test
    void the_county_speaks_in_its_own_name() {
        String home = visitor.get(AT + "/").body();
        assertThat(home).contains("平远县工程建设项目", "平远县政务服务数据管理局主办", "文号待核定").doesNotContain("梅州市政务服务数据管理局");
        assertThat(visitor.get("/").body()).contains("梅州市工程建设项目", "href=\"" + AT + "/\"");
    }

    @Test
    void every_link_of_a_public_page_stays_within_the_county() {
        Set<String> seen = new HashSet<>();
        List<String> strays = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(AT + "/", AT + "/plan/result?landSupply=ALLOCATION"));
        while (!open.isEmpty() && seen.size() < 60) {
            String path = open.remove();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> answer = visitor.get(path);
            if (answer.statusCode() == 303) {
                open.add(Visitor.location(answer));
                continue;
            }
            Matcher link = LINK.matcher(withoutOtherPlaces(answer.body()));
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                boolean isChooser = to.equals("/") || to.matches("/r/\\d{6}/");
                boolean isFile = to.matches("/(css|js|webjars|icon).*");
                if (to.startsWith(AT + "/")) {
                    open.add(to);
                } else if (!isChooser && !isFile) {
                    strays.add(path + " → " + to);
                }
            }
        }
        assertThat(strays).isEmpty();
        assertThat(seen).hasSizeGreaterThan(15);
    }

    /** The one paragraph meant to lead away: people of other places sign in there. */
    private static String withoutOtherPlaces(String page) {
        return page.replaceAll("(?s)<p class=\"elsewhere\">.*?</p>", "");
    }

    @Test
    void redirects_and_the_way_to_sign_in_stay_within_the_county() {
        assertThat(Visitor.location(visitor.get(AT))).isEqualTo(AT + "/");
        assertThat(Visitor.location(visitor.get(AT + "/plan/result"))).isEqualTo(AT + "/plan");
        assertThat(Visitor.location(visitor.get(AT + "/desk"))).isEqualTo(AT + "/sign-in?to=%2Fdesk");
    }

    @Test
    void what_one_jurisdiction_saved_is_not_found_in_another() {
        HttpResponse<String> saved = visitor.post(AT + "/plan/save", Map.of("landSupply", "ALLOCATION"));
        String at = Visitor.location(saved);
        assertThat(at).startsWith(AT + "/plan/saved/");
        assertThat(visitor.get(at).statusCode()).isEqualTo(200);
        assertThat(visitor.get(at.substring(AT.length())).statusCode()).isEqualTo(404);
    }

    @Test
    void a_person_signed_in_elsewhere_is_a_visitor_here_and_still_signed_in_there() {
        visitor.as("officer-lin");
        assertThat(visitor.get(AT + "/").body()).doesNotContain("林晓岚").contains(AT + "/sign-in");
        assertThat(Visitor.location(visitor.get(AT + "/desk"))).startsWith(AT + "/sign-in");
        assertThat(visitor.get("/desk").body()).contains("林晓岚");
    }

    @Test
    void staff_of_the_county_sign_in_on_its_page_and_work_in_it_everywhere() {
        String userName = "officer-" + UUID.randomUUID().toString().substring(0, 8);
        Jurisdiction.within(COUNTY, () -> accounts.openDemo(userName, "演示平远代办员", Role.OFFICER, "", null, null));
        assertThat(visitor.post("/sign-in/demo", Map.of("userName", userName)).statusCode()).isEqualTo(422);
        HttpResponse<String> entered = visitor.post(AT + "/sign-in/demo", Map.of("userName", userName, "to", "/desk"));
        assertThat(Visitor.location(entered)).isEqualTo(AT + "/desk");
        assertThat(Visitor.location(visitor.get(AT + "/desk"))).isEqualTo("/desk");
        assertThat(visitor.get("/desk").body()).contains("演示平远代办员", "平远县").doesNotContain("铜箔");
        assertThat(visitor.get("/desk").body()).contains("href=\"" + AT + "/plan\"");
    }

    @Test
    void a_code_that_is_none_is_not_found_and_a_county_that_has_not_adopted_says_so() {
        assertThat(visitor.get("/r/999999/plan").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/r/44142/plan").statusCode()).isEqualTo(404);
        HttpResponse<String> notYet = visitor.get("/r/441423/plan");
        assertThat(notYet.statusCode()).isEqualTo(404);
        assertThat(notYet.body()).contains("丰顺县还没有开通");
    }

    @Test
    void an_error_within_the_county_is_told_under_its_name() throws Exception {
        HttpResponse<String> missing = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(visitor.uri(AT + "/no-such-page")).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("平远县工程建设项目", "href=\"" + AT + "/\"");
    }

    @Test
    void who_guesses_codes_has_to_wait_within_a_county_too() throws Exception {
        MockHttpServletRequest guess = new MockHttpServletRequest("GET", AT + "/progress/guess");
        guess.setContextPath(AT);
        ServletRequestPathUtils.parseAndCache(guess);
        assertThat(requestMappingHandlerMapping.getHandler(guess).getInterceptorList()).extracting(each -> each.getClass().getSimpleName()).contains("Patience");
    }
}
