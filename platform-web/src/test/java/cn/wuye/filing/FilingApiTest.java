package cn.wuye.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
@Import(FilingFixtures.class)
class FilingApiTest {
    private static final String FILINGS = "/api/v1/filings";

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    FilingFixtures fixtures;

    private Actor clerk = Actor.visitor();

    @BeforeEach
    void company() {
        clerk = People.clerk(fixtures.company(1));
    }

    @Test
    void aFilingTravelsToTheRegisterOverRest() throws Exception {
        UUID estate = fixtures.estate("示例苑");
        String location = Objects.requireNonNull(call(clerk, post(FILINGS), """
                        {"kind": "PRE", "estate": "%s"}""".formatted(estate))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.summary.status").value("DRAFT"))
                .andExpect(jsonPath("$.terms.premises.grossArea").isNumber())
                .andExpect(jsonPath("$.actions[*].action").value(contains("EDIT", "ATTACH", "SUBMIT", "WITHDRAW")))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        UUID complete = fixtures.draft(clerk, fixtures.estate("示例苑二期"), 1);
        JsonNode terms = read(call(clerk, get(FILINGS + "/" + complete), null)).get("terms");
        assertThat(terms.at("/charges/fees/0/price").decimalValue()).isEqualByComparingTo("1.50");
        String tag = tag(call(clerk, put(location).header("If-Match", "\"0\""), terms.toString())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.terms.charges.fees[0].price").value(1.5))
                .andExpect(jsonPath("$.terms.undertakings.annexesSigned").value(true)));
        attachAll(location);

        tag = tag(call(clerk, post(location + "/submission").header("If-Match", tag), null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary.status").value("SUBMITTED")));
        call(People.STREET, get(location), null)
                .andExpect(jsonPath("$.actions[*].action").value(contains("OPINION")));
        tag = tag(call(People.STREET, post(location + "/opinion").header("If-Match", tag), """
                {"stance": "SUPPORT"}""")
                .andExpect(jsonPath("$.opinion.stance").value("SUPPORT")));
        tag = tag(call(People.REVIEWER, post(location + "/acceptance").header("If-Match", tag), null)
                .andExpect(jsonPath("$.actions[*].action").value(containsInAnyOrder("FILE", "REJECT"))));
        call(People.REVIEWER, post(location + "/record").header("If-Match", tag), "{\"comment\": \"齐全\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary.number").value("周物合备〔2026〕411602-0001"))
                .andExpect(jsonPath("$.terms.parties.leadPhone").value(not("13800000001")));

        mvc.perform(get("/api/v1/register/filings").param("q", "0001"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].publicStatus").value("IN_FORCE"));
        String id = location.substring(location.lastIndexOf('/') + 1);
        mvc.perform(get("/api/v1/register/filings/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.terms[*].name").value(hasItems("partyA", "fee.HIGH_RISE", "leadName")))
                .andExpect(jsonPath("$.terms[*].name").value(not(hasItem("leadPhone"))))
                .andExpect(jsonPath("$.terms[*].name").value(not(hasItem("incomeAccount"))));
    }

    private void attachAll(String location) throws Exception {
        JsonNode materials = read(call(clerk, get(location + "/materials"), null));
        for (JsonNode material : materials) {
            if (material.get("required").asBoolean()) {
                mvc.perform(multipart(location + "/materials")
                                .file(new MockMultipartFile(
                                        "file", "材料.pdf", "application/pdf", FilingFixtures.onePage()))
                                .param("material", material.get("material").asString())
                                .with(People.as(clerk))
                                .with(csrf()))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.fileName").value("材料.pdf"));
            }
        }
    }

    @Test
    void namesEveryGapOfASubmission() throws Exception {
        String location = draft("示例苑");
        call(clerk, get(location + "/findings"), null)
                .andExpect(jsonPath("$[*].rule").value(hasItems("FIL-01", "FIL-02", "FIL-03", "FIL-04", "FIL-23")));
        call(clerk, post(location + "/submission").header("If-Match", "*"), null)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.key").value("shared.rules-violated"))
                .andExpect(jsonPath("$.violations[?(@.rule == 'FIL-04')].parameter")
                        .value(hasItem(org.hamcrest.Matchers.startsWith("FIL-MATERIALS-PRE="))))
                .andExpect(
                        jsonPath("$.violations[?(@.rule == 'FIL-04')].clause").value(hasItem("T4")))
                .andExpect(jsonPath("$.violations[?(@.rule == 'FIL-04')].field").value(hasItem("material.M2")))
                .andExpect(
                        jsonPath("$.violations[?(@.rule == 'FIL-23')].severity").value(contains("WARNING")));
    }

    @Test
    void readsNoFigureWithMoreThanTwoDecimalsAndNoUnknownValue() throws Exception {
        String location = draft("示例苑");
        call(clerk, put(location).header("If-Match", "*"), """
                {"premises": {"grossArea": 1.005}, "charges": {"fees": [{"type": "SHOP"}]}}""")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].field")
                        .value(containsInAnyOrder("premises.grossArea", "charges.fees[0].price")));
        call(clerk, put(location).header("If-Match", "*"), "{\"charges\": {\"mode\": \"FREE\"}}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[0].field").value("charges.mode"));
        call(clerk, post(FILINGS), "{}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].field").value(containsInAnyOrder("kind", "estate")));
    }

    @Test
    void asksForTheVersionAndRefusesAnOldOne() throws Exception {
        String location = draft("示例苑");
        call(clerk, put(location), "{}").andExpect(status().is(428));
        call(clerk, put(location).header("If-Match", "\"0\""), "{\"grades\": {\"overall\": 2}}")
                .andExpect(status().isOk());
        call(clerk, put(location).header("If-Match", "\"0\""), "{}")
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.key").value("shared.stale"));
        call(clerk, get(location), null)
                .andExpect(jsonPath("$.terms.grades.overall").value(2));
    }

    @Test
    void submitsOnlyOnce() throws Exception {
        UUID id = fixtures.draft(clerk, fixtures.estate("示例苑"), 1);
        String location = FILINGS + "/" + id;
        String tag = tag(call(clerk, get(location), null));
        call(clerk, post(location + "/submission").header("If-Match", tag), null)
                .andExpect(status().isOk());
        call(clerk, post(location + "/submission").header("If-Match", tag), null)
                .andExpect(status().isPreconditionFailed());
        call(clerk, post(location + "/submission").header("If-Match", "*"), null)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("shared.illegal-transition"));
        call(clerk, get(location + "/versions"), null).andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void isReturnedWithAllGapsAndComesBack() throws Exception {
        UUID id = fixtures.submitted(clerk, fixtures.estate("示例苑"), 1);
        String location = FILINGS + "/" + id;
        call(People.REVIEWER, post(location + "/return").header("If-Match", "*"), "{\"gaps\": []}")
                .andExpect(status().is(422));
        call(People.REVIEWER, post(location + "/return").header("If-Match", "*"), """
                {"gaps": [{"subject": "M2", "text": "缺页"}, {"subject": "M9", "text": "未签章"}]}""")
                .andExpect(jsonPath("$.gaps", hasSize(2)));
        call(clerk, post(location + "/submission").header("If-Match", "*"), null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.gaps", hasSize(0)));
        call(clerk, get(location + "/versions"), null)
                .andExpect(jsonPath("$[*].round").value(contains(1, 2)));
        call(People.REVIEWER, post(location + "/refusal").header("If-Match", "*"), """
                {"ground": "FALSE_CONTENT", "reason": "不属于本区"}""")
                .andExpect(status().is(422));
        call(People.REVIEWER, post(location + "/refusal").header("If-Match", "*"), """
                {"ground": "WRONG_JURISDICTION", "reason": "不属于本区"}""")
                .andExpect(jsonPath("$.summary.status").value("NOT_ACCEPTED"));
    }

    @Test
    void isWithdrawnAndEndsBeforeItsTerm() throws Exception {
        String draft = draft("示例苑");
        call(clerk, post(draft + "/withdrawal").header("If-Match", "\"0\""), null)
                .andExpect(jsonPath("$.summary.status").value("WITHDRAWN"))
                .andExpect(jsonPath("$.actions", hasSize(0)));
        UUID filed = fixtures.filed(clerk, fixtures.estate("示例苑二期"), 1);
        String location = FILINGS + "/" + filed;
        call(clerk, post(location + "/termination").header("If-Match", "*"), "{\"basis\": \"OPEN_ENDED\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].rule").value(hasItem("FIL-32")));
        call(clerk, post(location + "/termination").header("If-Match", "*"), """
                {"basis": "AGREEMENT", "endsOn": "2027-01-31", "document": "示例协议"}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary.status").value("TERMINATED"))
                .andExpect(jsonPath("$.endedOn").value("2027-01-31"));
    }

    @Test
    void isRejectedForFalsityOnly() throws Exception {
        UUID id = fixtures.accepted(clerk, fixtures.estate("示例苑"), 1);
        call(People.REVIEWER, post(FILINGS + "/" + id + "/rejection").header("If-Match", "*"), """
                {"ground": "FALSE_CONTENT", "reason": "签章系伪造"}""")
                .andExpect(jsonPath("$.summary.status").value("REJECTED"));
        mvc.perform(get("/api/v1/register/filings/" + id)).andExpect(status().isNotFound());
    }

    @Test
    void showsEachCallerWhatIsTheirs() throws Exception {
        UUID mine = fixtures.submitted(clerk, fixtures.estate("示例苑"), 1);
        fixtures.draft(clerk, fixtures.estate("示例苑二期"), 1);
        call(clerk, get(FILINGS), null).andExpect(jsonPath("$.total").value(2));
        call(People.REVIEWER, get(FILINGS), null)
                .andExpect(jsonPath("$.items[*].id").value(contains(mine.toString())));
        call(People.REVIEWER, get(FILINGS).param("status", "FILED"), null)
                .andExpect(jsonPath("$.total").value(0));
        call(People.OTHER_REVIEWER, get(FILINGS), null)
                .andExpect(jsonPath("$.total").value(0));
        call(People.OTHER_REVIEWER, get(FILINGS + "/" + mine), null).andExpect(status().isNotFound());
        call(People.OTHER_REVIEWER, get(FILINGS + "/" + mine + "/materials"), null)
                .andExpect(status().isNotFound());
        call(People.clerk(fixtures.company(2)), get(FILINGS + "/" + mine + "/findings"), null)
                .andExpect(status().isNotFound());
        call(clerk, post(FILINGS + "/" + mine + "/acceptance").header("If-Match", "*"), null)
                .andExpect(status().isForbidden());
        call(clerk, get(FILINGS).param("cursor", "nonsense"), null).andExpect(status().is(422));
    }

    @Test
    void takesMaterialsOnlyFromTheFiler() throws Exception {
        UUID id = fixtures.draft(clerk, fixtures.estate("示例苑"), 1);
        MockMultipartFile file = new MockMultipartFile("file", "材料.pdf", "application/pdf", FilingFixtures.onePage());
        for (Actor other : java.util.List.of(People.clerk(fixtures.company(2)), People.owner(UUID.randomUUID()))) {
            mvc.perform(multipart(FILINGS + "/" + id + "/materials")
                            .file(file)
                            .param("material", "M2")
                            .with(People.as(other))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(multipart(FILINGS + "/" + id + "/materials")
                        .file(file)
                        .param("material", "M1")
                        .with(People.as(clerk))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void walksTheListByCursor() throws Exception {
        for (int i = 0; i < 3; i++) {
            fixtures.draft(clerk, fixtures.estate("示例苑" + i), 1);
        }
        JsonNode first = read(call(clerk, get(FILINGS).param("size", "2").param("sort", "estate"), null));
        assertThat(first.get("items")).hasSize(2);
        JsonNode second = read(call(
                clerk,
                get(FILINGS)
                        .param("size", "2")
                        .param("sort", "estate")
                        .param("cursor", first.get("next").asString()),
                null));
        assertThat(second.at("/items/0/estate/name").asString()).isEqualTo("示例苑2");
        assertThat(second.get("next").isNull()).isTrue();
    }

    private String draft(String estate) throws Exception {
        return Objects.requireNonNull(call(clerk, post(FILINGS), """
                        {"kind": "PRE", "estate": "%s"}""".formatted(fixtures.estate(estate)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private ResultActions call(
            Actor actor, MockHttpServletRequestBuilder request, @org.jspecify.annotations.Nullable String body)
            throws Exception {
        MockHttpServletRequestBuilder as = request.with(People.as(actor)).with(csrf());
        return mvc.perform(
                body == null ? as : as.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static String tag(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("ETag"));
    }
}
