package cn.wuye.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.inspection.model.VisitKind;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A patrol and its finding from beginning to strike-off by programs alone. */
@WebTest
class InspectionApiTest {
    private static final String VISITS = "/api/v1/inspections";
    private static final String FINDINGS = "/api/v1/findings";

    @Autowired
    MockMvc mvc;

    @Autowired
    AccessCast cast;

    @Autowired
    InspectionFixtures inspections;

    @Autowired
    JdbcClient jdbc;

    private Actor street;
    private Actor clerk;
    private UUID estate;

    @BeforeEach
    void gather() {
        cast.gather();
        street = cast.with(Role.STREET_OFFICER);
        clerk = cast.with(Role.COMPANY_CLERK);
        estate = Objects.requireNonNull(cast.inside().estate());
        jdbc.sql("update estate set company_id = :company where id = :estate")
                .param("company", cast.inside().company())
                .param("estate", estate)
                .update();
    }

    private ResultActions call(Actor actor, MockHttpServletRequestBuilder request, @Nullable String body)
            throws Exception {
        request.with(People.as(actor)).with(csrf());
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return mvc.perform(request);
    }

    private void photo(Actor actor, String address, int colour) throws Exception {
        mvc.perform(multipart(address)
                        .file(new MockMultipartFile("file", "p.png", "image/png", InspectionFixtures.photo(colour)))
                        .with(People.as(actor))
                        .with(csrf()))
                .andExpect(status().isCreated());
    }

    private static String tag(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("ETag"));
    }

    private String begin(UUID id, VisitKind kind) {
        return """
                {"id": "%s", "kind": "%s", "estate": "%s", "checklist": "%s"}""".formatted(id, kind, estate, inspections.checklist(kind));
    }

    @Test
    void aPatrolAndItsFindingGoFromBeginningToStrikeOff() throws Exception {
        UUID id = UUID.randomUUID();
        String visit = VISITS + "/" + id;
        call(street, post(VISITS), begin(id, VisitKind.PATROL)).andExpect(status().isCreated());
        call(street, post(VISITS), begin(id, VisitKind.PATROL)).andExpect(status().isCreated());
        List<String> items =
                jdbc.sql("select unnest(items) from visit").query(String.class).list();
        String bad = items.get(0);
        call(street, put(visit + "/items/" + bad), """
                {"result": "FINDING", "severity": "B", "text": " "}""")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[0].field").value("text"));
        call(street, put(visit + "/items/" + bad), """
                {"result": "FINDING", "severity": "B", "text": "示例问题", "spot": "示例1号楼"}""").andExpect(status().isOk());
        for (String item : items.subList(1, items.size())) {
            call(street, put(visit + "/items/" + item), """
                    {"result": "PASS"}""").andExpect(status().isOk());
        }
        String tag = tag(call(street, get(visit), null));
        String completion = """
                {"stance": "SIGNED", "name": "示例代表"}""";
        call(street, post(visit + "/completion"), completion).andExpect(status().is(428));
        call(street, post(visit + "/completion").header("If-Match", tag), completion)
                .andExpect(status().is(422));
        photo(street, visit + "/items/" + bad + "/photos", 3);
        call(clerk, get(visit), null).andExpect(status().isNotFound());
        call(street, post(visit + "/completion").header("If-Match", tag), completion)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.row.status").value("SIGNED"));

        call(clerk, get(VISITS), null).andExpect(jsonPath("$.items[*].id").value(contains(id.toString())));
        call(clerk, get(FINDINGS).param("open", "true"), null)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].item").value(bad));
        rectify(inspections.finding(bad));
    }

    private void rectify(UUID id) throws Exception {
        String finding = FINDINGS + "/" + id;
        String words = """
                {"text": "已整改"}""";
        String first = tag(call(clerk, get(finding), null).andExpect(status().isOk()));
        String extended = tag(call(street, post(finding + "/extension").header("If-Match", first), """
                {"days": 3, "reason": "等待配件"}""")
                .andExpect(status().isOk()));
        call(clerk, post(finding + "/answer").header("If-Match", extended), words)
                .andExpect(status().is(422));
        photo(clerk, finding + "/photos", 4);
        call(clerk, post(finding + "/answer").header("If-Match", first), words).andExpect(status().is(412));
        String answered = tag(call(clerk, post(finding + "/answer").header("If-Match", extended), words)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.row.status").value("ANSWERED")));
        photo(street, finding + "/photos", 5);
        call(clerk, post(finding + "/recheck").header("If-Match", answered), """
                {"passed": true, "text": "合格"}""")
                .andExpect(status().isForbidden());
        String seen = tag(call(street, post(finding + "/recheck").header("If-Match", answered), """
                {"passed": true, "text": "合格"}""")
                .andExpect(status().isOk()));
        String status =
                jdbc.sql("select status from finding").query(String.class).single();
        if (status.equals("IN_ORDER")) {
            call(street, post(finding + "/strike-off").header("If-Match", seen), "{}")
                    .andExpect(status().isOk());
        }
        assertThat(jdbc.sql("select status from finding").query(String.class).single())
                .isEqualTo("STRUCK_OFF");
    }

    @Test
    void theIdOfAVisitBelongsToOneVisit() throws Exception {
        UUID id = UUID.randomUUID();
        call(street, post(VISITS), begin(id, VisitKind.PATROL)).andExpect(status().isCreated());
        call(cast.with(Role.COMMUNITY_MANAGER), post(VISITS), begin(id, VisitKind.PATROL))
                .andExpect(status().is(409));
        call(street, post(VISITS), "{}").andExpect(status().is(422));
        assertThat(jdbc.sql("select count(*) from visit").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void drawsArePublicAndPlansAreNot() throws Exception {
        mvc.perform(get("/api/v1/draws")).andExpect(status().isOk());
        mvc.perform(get("/api/v1/plans")).andExpect(status().isUnauthorized());
        call(
                        cast.with(Role.COUNTY_SUPERVISOR),
                        get("/api/v1/inspection-coverage").param("quarter", "never"),
                        null)
                .andExpect(status().is(422));
    }
}
