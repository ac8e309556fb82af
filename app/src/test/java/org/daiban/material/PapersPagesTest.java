package org.daiban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseWorld;
import org.daiban.document.Daemon;
import org.daiban.document.VirusScan;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Without scripts, and past the pages. */
@DaibanTest
class PapersPagesTest {

    private static final String CITY = "441400";

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    Papers papers;
    @Autowired
    LookingAgain lookingAgain;
    @Autowired
    Visitor officer;
    @Autowired
    Visitor owner;
    @Autowired
    Visitor unit;
    @Autowired
    Visitor stranger;
    @Autowired
    Visitor elsewhere;

    private CaseWorld.Place place;
    private UUID file;
    private String mine;
    private String desk;
    private PaperLine line;

    @BeforeEach
    void enter() {
        place = new CaseWorld(house, CITY).place();
        file = Jurisdiction.within(CITY, () -> caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).orThrow());
        mine = "/my/projects/" + place.project() + "/papers";
        desk = "/projects/" + place.project() + "/papers";
        line = now().matter("A06").orElseThrow().lines().get(0);
        officer.as(place.officerLogin());
        owner.as(place.ownerLogin());
        unit.as(place.unitLogin());
        stranger.as("owner-hospital");
    }

    @Test
    void without_scripts_a_photo_is_handed_in_looked_at_found_wrong_and_mended() {
        String form = owner.get(mine + "/new?matter=A06&line=" + encoded(line.name())).body();
        assertThat(form).contains("capture=\"environment\"").contains("name=\"seen\" value=\"0\"");
        HttpResponse<String> none = owner.upload(mine, fields(0, Map.of("words", "留住我")), "photo", "", new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("请选择文件，或者拍一张照片").contains("留住我");
        assertThat(Visitor.location(owner.upload(mine, fields(0, Map.of()), "photo", "照片.png", Made.photo(1)))).isEqualTo(mine);
        assertThat(officer.get("/case-files/" + file + "/papers").body()).contains("照片.png").contains("待核对 1 件").contains("还不能递交");
        HttpResponse<String> noReason = officer.post(desk + "/entries", fields(1, Map.of("kind", "WRONG", "from", file.toString())));
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body()).contains("请写明哪里不对");
        assertThat(officer.post(desk + "/entries", fields(1, Map.of("kind", "WRONG", "words", "看不清 <b>", "from", file.toString())))
                .headers().firstValue("Location").orElseThrow()).contains("/case-files/" + file + "/papers#line-");
        assertThat(owner.get(mine).body()).contains("看不清 &lt;b&gt;").contains("重新交");
        assertThat(Visitor.location(owner.upload(mine, fields(2, Map.of()), "file", "清楚.png", Made.photo(2)))).isEqualTo(mine);
        assertThat(officer.get(desk + "?matter=A06").body()).contains("换了新的一版，请重新核对").contains("第 2 版");
    }

    @Test
    void what_is_not_theirs_is_not_there_for_other_owners_and_units() {
        UUID paper = hand("一页.pdf", Made.pdf("a", 1, 0));
        String path = "/papers/" + paper;
        for (String each : new String[] {path, path + "/versions/1/file", path + "/versions/1/pages/1"}) {
            assertThat(stranger.get(each).statusCode()).as(each).isEqualTo(404);
            assertThat(owner.get(each).statusCode()).as(each).isEqualTo(200);
            assertThat(unit.get(each).statusCode()).as("it lies in the unit's case file: " + each).isEqualTo(200);
        }
        assertThat(owner.download(path + "/versions/1/pages/1").body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(owner.get(path + "/versions/1/pages/2").statusCode()).isEqualTo(404);
        assertThat(stranger.get(mine).statusCode()).isEqualTo(404);
        assertThat(stranger.get(mine + "/stage-1.zip").statusCode()).isEqualTo(404);
        assertThat(unit.get("/case-files/" + file + "/papers").body()).contains("一页.pdf").doesNotContain("data-good");
        UUID other = Jurisdiction.within(CITY, () -> papers.hand(place.owner(), new NewPaper(place.project(), "A07",
                now().matter("A07").orElseThrow().lines().get(0).name(), null, "", false, false), Made.file("b.png", Made.photo()), 0, UUID.randomUUID()).orThrow());
        assertThat(elsewhere.as("unit-fgj").get("/papers/" + other).statusCode()).as("a unit that has no case file of the matter").isEqualTo(404);
        assertThat(owner.download(mine + "/stage-1.zip").body()).startsWith('P', 'K');
    }

    @Test
    void a_file_on_its_way_belongs_to_whoever_began_it() {
        HttpResponse<String> begun = owner.post("/uploads", Map.of("name", "大图.pdf", "size", "700000", "changed", "1"));
        assertThat(begun.body()).contains("\"there\":0");
        Matcher id = Pattern.compile("[0-9a-f-]{36}").matcher(begun.body());
        assertThat(id.find()).isTrue();
        assertThat(owner.get("/uploads/" + id.group()).body()).contains(id.group());
        assertThat(officer.get("/uploads/" + id.group()).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/uploads/" + id.group() + "/pieces?from=0", Map.of()).statusCode()).isEqualTo(404);
        assertThat(owner.post("/uploads", Map.of("name", "a.pdf", "size", "999999999")).body()).contains("超过 200 MB");
        assertThat(owner.post("/uploads", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_word_file_is_shown_as_words_and_nothing_in_it_runs() {
        UUID paper = hand("说明.docx", Made.word("第一段", "<script>alert(1)</script>"));
        String body = officer.get("/papers/" + paper).body();
        assertThat(body).contains("第一段").contains("表格里的字").contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(officer.get("/papers/" + paper + "/versions/1/file").headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    void R22_148_an_infected_file_is_refused_one_nobody_could_look_at_is_marked_and_looked_at_later() throws Exception {
        byte[] infected = ("AC1032" + Daemon.SIGNATURE).getBytes(StandardCharsets.US_ASCII);
        try (Daemon daemon = Daemon.started()) {
            HttpResponse<String> refused = owner.upload(mine, fields(0, Map.of()), "file", "带毒.dwg", infected);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("查出病毒（Daiban.Test-1）");
            daemon.dies();
            UUID paper = hand("带毒.dwg", infected);
            assertThat(officer.get("/papers/" + paper).body()).contains("未查毒").contains("接通以后自动补查");
            UUID document = Jurisdiction.within(CITY, () -> papers.find(place.officer(), paper)).orElseThrow().paper().current().document();
            assertThat(Jurisdiction.within(CITY, () -> lookingAgain.fire(document))).as("once more later").isPresent();
            try (Daemon again = Daemon.started()) {
                assertThat(Jurisdiction.within(CITY, () -> lookingAgain.fire(document))).isEmpty();
            }
            Optional<Papers.Kept> found = Jurisdiction.within(CITY, () -> papers.find(place.officer(), paper));
            assertThat(found.orElseThrow().paper().current().scan()).isEqualTo(new VirusScan.Finding(VirusScan.Result.INFECTED, "Daiban.Test-1"));
            assertThat(officer.get("/papers/" + paper).body()).contains("已停止打开和下载");
            assertThat(officer.get("/papers/" + paper + "/versions/1/file").statusCode()).isEqualTo(404);
        }
        assertThat(officer.get(desk).body()).as("no scanner any more").contains("没有接入查毒服务");
    }

    @Test
    void the_owners_store_is_kept_and_used_by_one_button() {
        assertThat(Visitor.location(owner.upload("/my/papers", Map.of("name", line.name(), "validUntil", "2099-01-01", "key", UUID.randomUUID().toString()),
                "file", "证.png", Made.photo(3)))).isEqualTo("/my/papers");
        String page = owner.get(mine + "/new?matter=A06&line=" + encoded(line.name())).body();
        assertThat(page).contains("用这份").contains("单位材料库");
        UUID kept = Jurisdiction.within(CITY, () -> papers.ofStore(place.owner().owner())).stream().map(each -> each.paper())
                .filter(paper -> paper.current().fileName().equals("证.png")).reduce((one, last) -> last).orElseThrow().id();
        assertThat(Visitor.location(owner.post(mine + "/entries", fields(0, Map.of("kind", "PLACED", "paper", kept.toString()))))).isEqualTo(mine);
        assertThat(owner.get("/my/papers").body()).contains("建设项目用地预审");
        assertThat(owner.upload("/my/papers", Map.of("name", ""), "file", "证.png", Made.photo(4)).statusCode()).isEqualTo(422);
    }

    private UUID hand(String name, byte[] content) {
        return Jurisdiction.within(CITY, () -> papers.hand(place.owner(), new NewPaper(place.project(), "A06", line.name(), null, "", false, false),
                Made.file(name, content), 0, UUID.randomUUID()).orThrow());
    }

    private Map<String, String> fields(int seen, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("matter", "A06", "line", line.name(), "seen", String.valueOf(seen),
                "key", UUID.randomUUID().toString()));
        fields.putAll(more);
        return fields;
    }

    private ProjectPapers now() {
        return Jurisdiction.within(CITY, () -> papers.ofProject(place.officer(), place.project()).orElseThrow());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
