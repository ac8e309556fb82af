package org.daiban.membership;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.notice.LocalTexts;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Visitor;
import org.springframework.context.ApplicationContext;

/** Owners with a project each, and people who sign in by phone; others each time. */
class Arrivals {

    static final String CITY = "441400";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final ApplicationContext house;

    Arrivals(ApplicationContext house) {
        this.house = house;
    }

    record Place(UUID owner, String ownerName, String creditCode, UUID project, String projectName, String officer) {
    }

    Place place() {
        int number = NEXT.incrementAndGet();
        return Jurisdiction.within(CITY, () -> {
            String login = "binding-officer-" + number;
            Actor officer = house.getBean(Accounts.class).openDemo(login, "演示核对员" + number, Role.OFFICER, "", null, null);
            String name = "演示绑定单位" + number;
            String code = creditCode("91441402BNDR%05d".formatted(number));
            UUID owner = house.getBean(Owners.class).register(
                    officer, new OwnerDetails(name, code, "演示联系人", "13800000000"), UUID.randomUUID()).orThrow();
            String projectName = "演示绑定项目" + number;
            UUID project = house.getBean(Projects.class).register(
                    officer, new NewProject(owner, projectName, "", "还没有备案", "梅江区", ""), UUID.randomUUID()).orThrow();
            return new Place(owner, name, code, project, projectName, login);
        });
    }

    /** A credit code nobody registered. */
    static String unregistered() {
        return creditCode("91441402BNDN%05d".formatted(NEXT.incrementAndGet()));
    }

    static String phone() {
        return "1370000%04d".formatted(NEXT.incrementAndGet());
    }

    /** The code last sent to a phone. */
    String code(String phone) {
        List<LocalTexts.Text> texts = Jurisdiction.within(CITY, () -> house.getBean(LocalTexts.class).latest());
        return texts.stream().filter(text -> text.phone().equals(phone)).findFirst().orElseThrow()
                .text().replaceAll(".*验证码 (\\d+)，.*", "$1");
    }

    /** Signs in by phone and answers where that leads. */
    String enter(Visitor visitor, String phone) {
        String form = Visitor.location(visitor.post("/sign-in/phone", Map.of("phone", phone)));
        return Visitor.location(visitor.post(form, Map.of("code", code(phone))));
    }

    static HttpResponse<String> ask(Visitor visitor, String name, String ownerName, String code) {
        return visitor.upload("/my/owners/new", Map.of("key", UUID.randomUUID().toString(), "personName", name, "ownerName", ownerName,
                "creditCode", code, "capacity", "AUTHORISED"), "letter", "授权.pdf", "%PDF-1.4 demo".getBytes());
    }

    private static String creditCode(String body) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < 17; place++) {
            sum += ALPHABET.indexOf(body.charAt(place)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
