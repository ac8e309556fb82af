package org.daiban.mandate;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.catalogue.Catalogues;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.Roadmaps;
import org.daiban.sql.Jurisdiction;
import org.springframework.context.ApplicationContext;

/** An owner with an admitted project, an officer and a first roadmap, through the real doors; another one each time. */
class MandateWorld {

    static final String CITY = "441400";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private final Accounts accounts;
    private final Owners owners;
    private final Projects projects;
    private final Roadmaps roadmaps;
    private final Catalogues catalogues;

    MandateWorld(ApplicationContext house) {
        this.accounts = house.getBean(Accounts.class);
        this.owners = house.getBean(Owners.class);
        this.projects = house.getBean(Projects.class);
        this.roadmaps = house.getBean(Roadmaps.class);
        this.catalogues = house.getBean(Catalogues.class);
    }

    record Place(UUID project, UUID owner, String ownerName, String creditCode, Actor officer, String officerLogin, String ownerLogin) {
    }

    Place place() {
        return Jurisdiction.within(CITY, () -> {
            int number = NEXT.incrementAndGet();
            String ownerName = "演示委托单位" + number;
            String code = creditCode(number);
            Actor officer = accounts.openDemo("mandate-officer-" + number, "演示代办员" + number, Role.OFFICER, "", null, null);
            UUID owner = owners.register(officer, new OwnerDetails(ownerName, code, "演示联系人", "13800000000"), UUID.randomUUID()).orThrow();
            accounts.openDemo("mandate-owner-" + number, ownerName, Role.OWNER, "", null, owner);
            UUID project = project(officer, owner, number);
            projects.admit(officer, project, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                    AdmissionDetails.Works.BUILDING, true, false, "", null, "社会投资新建，涉及市级审批"), UUID.randomUUID()).orThrow();
            roadmaps.draft(officer, project, RoadmapDraft.first(catalogues.current().catalogue().parse(Map.of()).facts(),
                    LocalDate.now()), UUID.randomUUID()).orThrow();
            return new Place(project, owner, ownerName, code, officer, "mandate-officer-" + number, "mandate-owner-" + number);
        });
    }

    UUID notAdmitted(Place place) {
        return Jurisdiction.within(CITY, () -> project(place.officer(), place.owner(), 5000 + NEXT.incrementAndGet()));
    }

    private UUID project(Actor officer, UUID owner, int number) {
        return projects.register(officer, new NewProject(owner, "演示厂房项目" + number, "", "还没有备案", "梅江区", "新建厂房"), UUID.randomUUID()).orThrow();
    }

    /** A made-up code whose check character is right. */
    private static String creditCode(int number) {
        String body = "91441402" + subject(number);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(body.charAt(i));
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String subject(int number) {
        String eight = String.format("MAN%05d", number);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            char c = eight.charAt(i);
            sum += weights[i] * (Character.isDigit(c) ? c - '0' : c - 'A' + 10);
        }
        int check = 11 - sum % 11;
        return eight + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
    }
}
