package cn.wuye.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.MerkleTree;
import cn.wuye.shared.MerkleTree.Side;
import cn.wuye.shared.MerkleTree.Step;
import cn.wuye.shared.People;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.WebTest;
import cn.wuye.verify.usecase.SealTimeline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anybody gets to check a record, over REST and on the page. */
@WebTest
class VerifyPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    FilingFixtures filings;

    @Autowired
    SealTimeline seal;

    @Autowired
    JdbcTemplate jdbc;

    private String stream = "";
    private Actor clerk = Actor.visitor();

    @BeforeEach
    void fileAContract() {
        clerk = People.clerk(filings.company(1));
        stream = "filing:" + filings.filed(clerk, filings.estate("示例苑"), 1);
    }

    private String body(MockHttpServletRequestBuilder request) {
        return new String(mvc.perform(request).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Document page(String url) {
        return Jsoup.parse(body(get(url)));
    }

    private JsonNode record() {
        return json.readTree(body(get("/api/v1/verify/" + stream)));
    }

    @Test
    void givesTheChainTheContentAndTheProof() {
        seal.handle(People.AUDIT_ADMIN);
        JsonNode record = record();
        JsonNode rows = record.get("rows");
        JsonNode newest = rows.get(rows.size() - 1);
        assertThat(record.get("stream").asString()).isEqualTo(stream);
        assertThat(record.get("title").asString()).contains("周物合备〔2026〕411602-0001", "示例苑");
        assertThat(newest.get("action").asString()).isEqualTo("FILE");
        assertThat(newest.get("at").asString()).endsWith(".000Z");
        assertThat(Sha256.hex(record.get("content").asString()))
                .isEqualTo(newest.get("contentHash").asString());
        JsonNode proof = record.get("proof");
        assertThat(proof.get("sequence").asInt()).isEqualTo(rows.size());
        assertThat(proof.get("rowIndex").asInt())
                .isLessThan(proof.get("leafCount").asInt());
        List<Step> path = new ArrayList<>();
        proof.get("path")
                .forEach(step -> path.add(new Step(
                        step.get("side").asString().equals("left") ? Side.LEFT : Side.RIGHT,
                        step.get("hash").asString())));
        assertThat(MerkleTree.rootOf(newest.get("hash").asString(), path))
                .isEqualTo(proof.get("root").asString())
                .isEqualTo(record.at("/roots/0/root").asString());
        assertThat(record.get("complete").asBoolean()).isTrue();
    }

    @Test
    void leadsFromTheRecordsRootToTheNewest() {
        seal.handle(People.AUDIT_ADMIN);
        assertThat(record().get("proof").isNull()).isFalse();
        filings.company(2);
        seal.handle(People.AUDIT_ADMIN);
        filings.company(3);
        seal.handle(People.AUDIT_ADMIN);
        assertThat(record().get("roots")).hasSize(3);
        JsonNode roots = json.readTree(body(get("/api/v1/verify/roots?size=2")));
        assertThat(roots.at("/items/0/root")).isEqualTo(record().at("/roots/2/root"));
        JsonNode older = json.readTree(body(
                get("/api/v1/verify/roots?size=2&cursor=" + roots.get("next").asString())));
        assertThat(older.get("items")).hasSize(1);
        JsonNode newer = json.readTree(body(get("/api/v1/verify/roots?cursor=-1")));
        assertThat(newer.get("items")).hasSize(2);
        assertThat(newer.get("previous").isNull()).isTrue();
        assertThat(mvc.perform(get("/api/v1/verify/roots?cursor=nonsense"))).hasStatus(422);
    }

    @Test
    void hasNoProofWhileUnsealed() {
        assertThat(record().get("proof").isNull()).isTrue();
        assertThat(record().get("roots")).isEmpty();
        assertThat(page("/verify?stream=" + stream).text()).contains("尚未封存");
    }

    @Test
    void hidesWhatIsNotPublic() {
        String draft = "filing:" + filings.draft(clerk, filings.estate("示例苑二期"), 1);
        String account = jdbc.queryForList("select stream from timeline where stream not like 'filing:%'", String.class)
                .get(0);
        for (String hidden :
                List.of(draft, account, "filing:", "filing:nonsense", "nonsense", stream.toUpperCase(Locale.ROOT))) {
            assertThat(mvc.perform(get("/api/v1/verify/{stream}", hidden)))
                    .as(hidden)
                    .hasStatus(404);
        }
        Document page = page("/verify?stream=" + draft);
        assertThat(page.select("#stream-error")).hasSize(1);
        assertThat(page.select("#stream").val()).isEqualTo(draft);
        assertThat(page.select("#check")).isEmpty();
    }

    @Test
    void findsTheRecordByItsNumberInAnyBrackets() {
        for (String number : List.of("周物合备〔2026〕411602-0001", " 周物合备[2026]411602-0001", "周物合备（2026）411602-0001")) {
            Document page = Jsoup.parse(body(get("/verify").param("stream", number)));
            assertThat(page.select("#check").attr("data-source")).isEqualTo("/api/v1/verify/" + stream);
            assertThat(page.select("[id^=row-]").text()).contains("县（市、区）住建局", "FILE");
        }
    }

    @Test
    void theScriptGetsEveryTextItShows() {
        Document page = page("/verify?stream=" + stream);
        assertThat(page.select("script[type=module]").attr("src")).matches("/js/verify(-[0-9a-f]+)?\\.js");
        assertThat(page.select("#check").attr("data-text-row-bad")).contains("{0}", "{1}", "{2}");
    }

    @Test
    void theAuditAdministratorSealsByHand() {
        assertThat(page("/verify/roots").select("form[method=post]")).isEmpty();
        Document own = Jsoup.parse(body(get("/verify/roots").with(People.as(People.AUDIT_ADMIN))));
        assertThat(own.select("form[action=/verify/roots]")).hasSize(1);
        assertThat(mvc.perform(post("/verify/roots").with(csrf()).with(People.as(People.CITY))))
                .hasStatus(403);
        assertThat(mvc.perform(post("/verify/roots").with(csrf()).with(People.as(People.AUDIT_ADMIN))))
                .hasStatus3xxRedirection();
        assertThat(page("/verify/roots").select("tbody tr")).hasSize(1);
    }
}
